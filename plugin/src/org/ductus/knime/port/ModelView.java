// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.Provenance;
import org.ductus.engine.latent.LatentPartition;

/** What KNIME shows of models and latent spaces when the view of their port is opened: plain tables. */
final class ModelView {

    /** Rows of the history; of a longer one every second epoch is shown, or every third and so on. */
    private static final int ROWS = 500;

    private ModelView() {}

    /** Tables of a model: what it is, every setting, and its history. */
    static JComponent[] of(CganModel model) {
        return new JComponent[] {
            table("Model", List.of("", "Value"), rows(facts(model))),
            table(
                    "Settings",
                    List.of("Setting", "Value"),
                    rows(model.provenance().settings())),
            table(
                    "History",
                    List.of(
                            "Epoch",
                            "Iterations",
                            "Loss, discriminator",
                            "Loss, generator",
                            "Score, real",
                            "Score, generated",
                            "Learning rate",
                            "Seconds"),
                    history(model))
        };
    }

    /** A table of a latent space. */
    static JComponent[] of(LatentPartition partition) {
        var config = partition.config();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Classes", String.join(" ", partition.classes()));
        facts.put("Latent size", String.valueOf(config.dimensions()));
        facts.put("Sampling", config.sampling().displayName());
        facts.put("Centroids", config.centroids().displayName());
        facts.put("Noise around the centroid", String.valueOf(config.sigma()));
        facts.put("Seed", String.valueOf(config.seed()));
        return new JComponent[] {table("Latent space", List.of("", "Value"), rows(facts))};
    }

    private static Map<String, String> facts(CganModel model) {
        var config = model.config();
        Provenance origin = model.provenance();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Classes", String.join(" ", model.classes()));
        facts.put(
                "Generator",
                "3 ConvGRU layers of " + config.filters() + " filters, kernel " + config.kernel()
                        + ", then a convolution over " + config.steps() + " vectors; latent input "
                        + config.latentInput().displayName()
                        + (config.mapping() > 0 ? ", mapping of " + config.mapping() + " units" : ""));
        facts.put(
                "Discriminator",
                config.discriminatorWidths().get(0) + " and "
                        + config.discriminatorWidths().get(1) + " neurons, conditioning "
                        + config.conditioning().displayName()
                        + (config.drawnPoints() > 0 ? ", sees drawn points" : ""));
        facts.put(
                "Numbers in both networks",
                String.valueOf(model.generator().size() + model.discriminator().size()));
        facts.put("Latent size", String.valueOf(model.partition().dimensions()));
        facts.put("Sampling", model.partition().config().sampling().displayName());
        facts.put(
                "Scale",
                "dx " + number(model.scale().dx()) + ", dy "
                        + number(model.scale().dy()));
        facts.put("Iterations", String.valueOf(model.state().iterations()));
        facts.put("Seed", String.valueOf(config.seed()));
        facts.put("Fingerprint of the model", model.fingerprint());
        facts.put("Fingerprint of the data", origin.dataFingerprint());
        facts.put("Training samples", String.valueOf(origin.rows()));
        facts.put("Trained", origin.created());
        facts.put("Ductus", origin.ductusVersion());
        return facts;
    }

    private static List<Object[]> history(CganModel model) {
        List<EpochRecord> history = model.history();
        int step = (history.size() + ROWS - 1) / ROWS;
        List<Object[]> rows = new ArrayList<>();
        for (int i = history.size() - 1; i >= 0; i -= Math.max(1, step)) {
            EpochRecord epoch = history.get(i);
            rows.add(0, new Object[] {
                epoch.epoch(),
                epoch.iterations(),
                number(epoch.lossDiscriminator()),
                number(epoch.lossGenerator()),
                number(epoch.scoreReal()),
                number(epoch.scoreFake()),
                number(epoch.learningRate()),
                number(epoch.seconds())
            });
        }
        return rows;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    private static List<Object[]> rows(Map<String, String> map) {
        List<Object[]> rows = new ArrayList<>();
        map.forEach((name, value) -> rows.add(new Object[] {name, value}));
        return rows;
    }

    private static JComponent table(String name, List<String> head, List<Object[]> rows) {
        var cells = new DefaultTableModel(rows.toArray(Object[][]::new), head.toArray()) {
            private static final long serialVersionUID = 1;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        var table = new JTable(cells);
        table.setFillsViewportHeight(true);
        var pane = new JScrollPane(table);
        pane.setName(name);
        return pane;
    }
}
