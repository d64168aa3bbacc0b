// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.ductus.knime.nodes.cgangenerator.CganGeneratorNodeFactory;
import org.ductus.knime.nodes.cganlearner.CganLearnerNodeFactory;
import org.ductus.knime.nodes.inkpreprocessor.InkPreprocessorNodeFactory;
import org.ductus.knime.nodes.inksamples.InkSamplesNodeFactory;
import org.ductus.knime.nodes.inksheet.InkSheetNodeFactory;
import org.ductus.knime.nodes.latentpartition.LatentPartitionNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

/**
 * The quick start of {@code docs/user-guide.md}, done as it says: nodes are dragged in and connected, and only what the guide
 * names is set. The workflow Quick_Start is what comes of it.
 */
class UserGuideTest {

    private static NodeRunner drag(
            int id,
            Class<? extends NodeFactory<? extends NodeModel>> factory,
            Map<String, Object> set,
            PortObject... connected)
            throws IOException, InvalidSettingsException {
        NodeRunner node = NodeRunner.of(factory).inputs(connected);
        set.forEach(node::set);
        node.configure();
        assertThat(entries(node.settings()))
                .as("node %s of Quick_Start", id)
                .containsExactlyEntriesOf(entries(shipped(id)));
        if (set.containsKey("epochs")) {
            node.set("epochs", 20); // how well is not the question
        }
        return node.runOk();
    }

    private static NodeSettings shipped(int id) throws IOException, InvalidSettingsException {
        Path workflow = Bundle.project().resolve("test-workflows/Quick_Start");
        try (var folders = Files.newDirectoryStream(workflow, "*(#" + id + ")");
                InputStream in = Files.newInputStream(folders.iterator().next().resolve("settings.xml"))) {
            return ((NodeSettings) NodeSettings.loadFromXML(in)).getNodeSettings("model");
        }
    }

    private static Map<String, String> entries(ConfigBase settings) {
        Map<String, String> entries = new TreeMap<>();
        for (String key : settings.keySet()) {
            AbstractConfigEntry entry = settings.getEntry(key);
            if (entry instanceof ConfigBase config) {
                entries(config).forEach((inner, value) -> entries.put(key + "/" + inner, value));
            } else {
                entries.put(key, entry.toStringValue());
            }
        }
        return entries;
    }

    @Test
    void leadsFromAnEmptyCanvasToASheetOfLetters() throws Exception {
        var samples = drag(1, InkSamplesNodeFactory.class, Map.of("symbols", "A B C"));
        var vectors = drag(2, InkPreprocessorNodeFactory.class, Map.of(), samples.table(0));
        assertThat(vectors.table(1).size()).as("rejected, says the guide").isZero();
        var partition = drag(3, LatentPartitionNodeFactory.class, Map.of("sampling", "RANDOM"), vectors.table(0));
        var learner = drag(
                4,
                CganLearnerNodeFactory.class,
                Map.of("epochs", 1000),
                vectors.table(0),
                partition.output(0, LatentPartitionPortObject.class));
        var generator = drag(
                5,
                CganGeneratorNodeFactory.class,
                Map.of("samples_per_class", 25),
                learner.output(0, CganModelPortObject.class));
        var sheet = drag(
                6,
                InkSheetNodeFactory.class,
                Map.of("samples_per_class", 12, "columns", 1, "title", "Written by the network"),
                generator.table(0));

        assertThat(sheet.output(0, ImagePortObject.class)).isNotNull();
        for (NodeRunner node : new NodeRunner[] {samples, vectors, partition, learner, generator, sheet}) {
            assertThat(node.warning()).isEmpty();
        }
    }
}
