// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganlearner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.ductus.engine.cgan.CganModel;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Pictures;
import org.ductus.knime.Tables;
import org.ductus.knime.TinyTraining;
import org.ductus.knime.Views;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.CganModelPortObjectSpec;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.workflow.VariableType;
import org.w3c.dom.Element;

/** cGAN Learner trains as the engine does, shows how it goes, and goes on with a model. */
class CganLearnerNodeTest {

    private static NodeRunner node(PortObject table, PortObject... more) {
        var inputs = new PortObject[2 + more.length];
        inputs[0] = table;
        inputs[1] = new LatentPartitionPortObject(TinyTraining.partition());
        System.arraycopy(more, 0, inputs, 2, more.length);
        return NodeRunner.of(CganLearnerNodeFactory.class)
                .inputs(inputs)
                .set("epochs", 2)
                .set("minibatch", 8)
                .set("filters", 4)
                .set("discriminator_width_1", 8)
                .set("discriminator_width_2", 8)
                .set("threads", 1);
    }

    private static CganModel model(NodeRunner node) {
        return node.output(0, CganModelPortObject.class).model();
    }

    /** The spec tells the size of latent vectors, and that of samples if the table announces it. */
    @Test
    void announcesItsOutputs() {
        var node = node(TinyTraining.table()).configure();
        var spec = (CganModelPortObjectSpec) node.spec(0);
        assertThat(spec.dimensions()).isEqualTo(6);
        assertThat(spec.vectors()).isZero();
        assertThat(spec.sampling())
                .isEqualTo(TinyTraining.partition().config().sampling().displayName());
        assertThat(node.tableSpec(1).getColumnNames())
                .startsWith("Epoch", "Iterations", "Loss discriminator", "Loss generator");
    }

    /** The same bits as the engine's, a row of history for each epoch, and variables that say what was trained. */
    @Test
    void trainsAsTheEngineDoes() {
        var node = node(TinyTraining.table()).runOk();
        var engine = TinyTraining.model();
        assertThat(model(node).fingerprint()).isEqualTo(engine.fingerprint());
        assertThat(Tables.values(node.table(1), "Epoch")).containsExactly(1, 2);
        assertThat(Tables.values(node.table(1), "Iterations")).containsExactly(3L, 6L);
        assertThat(Tables.values(node.table(1), "Loss generator"))
                .containsExactly(
                        engine.history().get(0).lossGenerator(),
                        engine.history().get(1).lossGenerator());
        assertThat(node.table(1)
                        .getSpec()
                        .equalStructure(node(TinyTraining.table()).configure().tableSpec(1)))
                .isTrue();
        assertThat(node.variable("seed_used").getValue(VariableType.LongType.INSTANCE))
                .isEqualTo(1L);
        assertThat(node.variable("epochs_trained").getIntValue()).isEqualTo(2);
        assertThat(node.variable("model_fingerprint").getStringValue()).isEqualTo(engine.fingerprint());
    }

    /** Columns of other names are found; a null setting means the same; other columns don't matter. */
    @Test
    void guessesItsColumns() {
        var rows = new Object[TinyTraining.ROWS][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Tables.row(
                    1.0, TinyTraining.labels().get(i), TinyTraining.samples().get(i));
        }
        var table = Tables.of(
                List.of(column("x", DoubleCell.TYPE), column("sign", StringCell.TYPE), column("moves", Tables.VECTORS)),
                rows);
        String expected = TinyTraining.model().fingerprint();
        assertThat(model(node(table).runOk()).fingerprint()).isEqualTo(expected);
        assertThat(model(node(table)
                                .set("class_column", null)
                                .set("vectors_column", null)
                                .runOk())
                        .fingerprint())
                .isEqualTo(expected);
    }

    /** A drawn seed is shown, and repeats the run when it is set. */
    @Test
    void drawsFromTheSeed() {
        var drawn = node(TinyTraining.table()).set("fixed_seed", false).runOk();
        long seed = drawn.variable("seed_used").getValue(VariableType.LongType.INSTANCE);
        assertThat(model(node(TinyTraining.table()).set("seed", seed).runOk()).fingerprint())
                .isEqualTo(model(drawn).fingerprint());
        assertThat(model(node(TinyTraining.table()).set("fixed_seed", false).runOk())
                        .fingerprint())
                .isNotEqualTo(model(drawn).fingerprint());
    }

    /** Own ingredients hold; a preset overrules them. */
    @Test
    void obeysThePreset() {
        var own = node(TinyTraining.table())
                .set("preset", "OWN")
                .set("latent_input", "CHANNEL")
                .set("mapping", 0)
                .set("drawn_points", 0.25)
                .set("conditioning", "ONE_HOT")
                .set("beta_1", 0.4)
                .set("beta_2", 0.9)
                .set("r1", 0.2)
                .set("averaging", 0.5)
                .set("rate_decay", 0.1)
                .set("noise", 0.01);
        var config = model(own.runOk()).config();
        assertThat(config.beta1()).isEqualTo(0.4);
        assertThat(config.rateDecay()).isEqualTo(0.1);
        assertThat(config.noise()).isEqualTo(0.01);
        assertThat(config.drawnPoints()).isEqualTo(0.25);
        assertThat(config.mapping()).isZero();
        var paper = model(own.set("preset", "PAPER").runOk()).config();
        assertThat(paper.beta1()).isEqualTo(0.5);
        assertThat(paper.averaging()).isZero();
        assertThat(paper.latentInput()).isEqualTo(config.latentInput());
    }

    /** One epoch and one more from its model are the same bits as two epochs at once, if the rate doesn't fall. */
    @Test
    void continuesAModel() {
        var table = TinyTraining.table();
        var atOnce = node(table).set("preset", "PAPER").runOk();
        var first = node(table).set("preset", "PAPER").set("epochs", 1).runOk();
        assertThat(model(first).fingerprint()).isNotEqualTo(model(atOnce).fingerprint());
        var second = node(table, first.output(0, CganModelPortObject.class))
                .addPort("Model to continue")
                .set("preset", "PAPER")
                .runOk();
        assertThat(model(second).fingerprint()).isEqualTo(model(atOnce).fingerprint());
        assertThat(Tables.values(second.table(1), "Epoch")).containsExactly(1, 2);
    }

    /** A model that had all its epochs, or is of another size, can't be continued. */
    @Test
    void refusesToContinueWhatDoesNotFit() {
        var model = new CganModelPortObject(TinyTraining.model());
        assertThat(node(TinyTraining.table(), model)
                        .addPort("Model to continue")
                        .run()
                        .error())
                .startsWith("The model to continue already had 6 iterations");
        assertThat(node(TinyTraining.table(), model)
                        .addPort("Model to continue")
                        .set("epochs", 3)
                        .set("filters", 5)
                        .run()
                        .error())
                .startsWith("The model to continue was built with filters 4, but the configuration says 5");
    }

    /** Curves, and a sample of each class along the training. */
    @Test
    void showsHowTheTrainingWent() {
        var node = node(TinyTraining.table()).set("epochs", 12).runOk();
        var page = Views.checked(node.lastNode());
        String text = page.getDocumentElement().getTextContent();
        var model = node.output(0, CganModelPortObject.class).model();
        assertThat(text).contains("12 epochs (", "24 samples of 2 classes", model.fingerprint(), "bar", "dash");
        int inks = 0;
        for (int i = 0; i < page.getElementsByTagName("svg").getLength(); i++) {
            inks += ((Element) page.getElementsByTagName("svg").item(i))
                            .getAttribute("class")
                            .equals("ink")
                    ? 1
                    : 0;
        }
        assertThat(inks).isGreaterThanOrEqualTo(2 * 6).isEven();
    }

    @Test
    void keepsItsPageWithTheWorkflow(@TempDir Path folder) throws Exception {
        var node = node(TinyTraining.table()).runOk();
        assertThat(Pictures.of(node, 2).getWidth()).isGreaterThan(1000);
        Views.checkLifeCycle(
                node,
                new CganLearnerNodeFactory(),
                folder,
                node.output(0, CganModelPortObject.class),
                node.table(1),
                node.output(2, ImagePortObject.class));
    }

    /** The progress text names epoch, losses, rate and the time left. */
    @Test
    void showsItsProgress() {
        var texts = new CopyOnWriteArrayList<String>();
        var progress = new DefaultNodeProgressMonitor();
        progress.addProgressListener(event -> texts.add(event.getMessage()));
        node(TinyTraining.table()).set("epochs", 300).progress(progress).runOk();
        assertThat(texts)
                .anySatisfy(
                        text -> assertThat(text)
                                .matches(
                                        "Epoch \\d+ of 300, loss D \\d\\.\\d{3}, G \\d\\.\\d{3}, \\d+ iterations/s, \\d+:\\d\\d left.*"));
        assertThat(progress.getProgress()).isBetween(0.01, 1.0);
    }

    /** A cancel is heard within a second. */
    @Test
    void stopsWhenCancelled() {
        assertThat(Cancelling.afterChecks(
                        TinyTraining.ROWS + 10L, node(TinyTraining.table()).set("epochs", 1_000_000)))
                .isLessThan(Duration.ofSeconds(1));
    }

    /** The time limit ends the training with a model. */
    @Test
    void stopsAfterItsMinutes() {
        var node = node(TinyTraining.table())
                .set("epochs", 1_000_000)
                .set("max_minutes", 0.003)
                .runOk();
        assertThat(node.variable("epochs_trained").getIntValue()).isBetween(1, 999_999);
    }

    /** A table that can't be trained on. */
    static BufferedDataTable table(Object... row) {
        return Tables.vectors(Tables.row("bar", TinyTraining.samples().get(0)), row);
    }

    /** Refusals name the row, the class or the setting. */
    @Test
    void refusesWithASentence() {
        double[] sample = TinyTraining.samples().get(1);
        assertThat(node(table("slash", sample)).run().error())
                .startsWith("Row \"Row1\" has the class \"slash\", which the latent space doesn't know.");
        assertThat(node(table("dash", new double[] {1, 0, 1})).run().error())
                .startsWith("Row \"Row1\" has 1 vector, but row \"Row0\" has 3.");
        assertThat(node(table("dash", null)).run().error())
                .startsWith("The cell of row \"Row1\" in column \"Vectors\" is missing.");
        assertThat(node(table("bar", sample)).run().error()).contains("dash");
        assertThat(node(Tables.vectors()).run().error()).startsWith("The input table is empty");
        assertThat(node(Tables.ink()).configure().warning()).startsWith("The input table has no column of vectors.");
        assertThat(node(TinyTraining.table())
                        .set("class_column", "Vectors")
                        .configure()
                        .warning())
                .startsWith("Column \"Vectors\" can't be the class column");
    }

    /** The paper's latent input asks for a latent size that is a multiple of the vectors; configure says so. */
    @Test
    void refusesALatentSizeThatDoesNotFit() {
        var preprocessed = Tables.of(List.of(column("Label", StringCell.TYPE), VectorsColumn.specOf("Vectors", 4)));
        assertThat(node(preprocessed).set("preset", "PAPER").configure().warning())
                .contains("the latent size must be a multiple of the 4 vectors of a sample, but is 6");
        assertThat(((CganModelPortObjectSpec) node(preprocessed).configure().spec(0)).vectors())
                .isEqualTo(4);
    }

    /** A training that would not fit into memory is refused before it starts, with the estimate. */
    @Test
    void refusesWhatNeedsTooMuchMemory() {
        var node = node(TinyTraining.table())
                .set("filters", 512)
                .set("kernel", 9)
                .set("minibatch", 4096)
                .set("discriminator_width_1", 4096)
                .set("discriminator_width_2", 4096);
        assertThat(node.run().error())
                .matches("The training needs about \\d{4,} MB of memory, but only \\d+ MB are free\\. .*");
    }

    /** A cancelled training leaves a checkpoint and its history, and goes on from it to the same bits. */
    @Test
    void goesOnFromACheckpoint(@TempDir Path folder) throws Exception {
        Supplier<NodeRunner> node = () -> node(TinyTraining.table())
                .set("epochs", 400)
                .set("checkpoint_folder", folder.toString())
                .set("checkpoint_epochs", 1);
        Cancelling.afterChecks(TinyTraining.ROWS + 200L, node.get());
        assertThat(Files.readAllLines(folder.resolve("history.csv"))).hasSizeBetween(5, 390);
        var resumed = node.get().runOk();
        assertThat(model(resumed).fingerprint())
                .isEqualTo(model(node(TinyTraining.table()).set("epochs", 400).runOk())
                        .fingerprint());
        assertThat(resumed.table(1).size()).isEqualTo(400);
        assertThat(node.get().runOk().warning()).contains("already had all epochs");
        assertThat(node.get().set("filters", 5).run().error()).contains("its setting filters was 4, but is 5 now.");
        assertThat(node.get().set("go_on", false).run().error()).contains("already holds checkpoints");
    }

    /** The best model is kept, and shown in the history and as variables. */
    @Test
    void keepsTheBestModel() {
        var node = node(TinyTraining.table())
                .set("epochs", 60)
                .set("stop_by_quality", true)
                .set("evaluation_epochs", 2)
                .set("patience", 4)
                .runOk();
        double best = node.variable("best_quality").getDoubleValue();
        int epoch = node.variable("best_epoch").getIntValue();
        assertThat(Tables.values(node.table(1), "Quality").get(epoch - 1)).isEqualTo(best);
        assertThat(Tables.values(node.table(1), "Quality").get(0)).isNull();
        assertThat(model(node).history()).hasSize(epoch);
        assertThat(node.variable("epochs_trained").getIntValue())
                .isEqualTo((int) node.table(1).size());
        assertThat(node.variable("model_fingerprint").getStringValue())
                .isEqualTo(model(node).fingerprint());
    }

    /** Settings that make no sense are refused when the dialog is closed. */
    @Test
    void refusesRulesThatMakeNoSense(@TempDir Path folder) {
        assertThatThrownBy(() ->
                        node(TinyTraining.table()).set("target_quality", 2.0).configure())
                .hasMessageStartingWith("Target must lie between 0 and 1");
        assertThatThrownBy(() -> node(TinyTraining.table()).set("patience", -1).configure())
                .hasMessageStartingWith("Evaluations without progress must be");
        assertThatThrownBy(() -> node(TinyTraining.table())
                        .set("checkpoint_folder", folder.toString())
                        .set("checkpoint_minutes", 0.0)
                        .configure())
                .hasMessageContaining("none would be written");
        assertThatThrownBy(() -> node(TinyTraining.table())
                        .set("checkpoint_folder", "somewhere")
                        .configure())
                .hasMessageStartingWith("Checkpoint folder must be a full path");
        assertThatThrownBy(() -> node(TinyTraining.table())
                        .set("checkpoint_folder", folder.toString())
                        .set("fixed_seed", false)
                        .configure())
                .hasMessageStartingWith("A training can only go on from its checkpoints with the same seed");
    }
}
