// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/**
 * A workflow in the form in which KNIME 5.9 saves one whose nodes were executed: with states, flow variables, messages and the
 * places of data. In KNIME: knime-core/org.knime.core/src/eclipse/org/knime/core/node/workflow/{@code
 * FileWorkflowPersistor.java}, {@code FileSingleNodeContainerPersistor.java} and {@code FileNativeNodeContainerPersistor.java}
 * (load and save of each) and {@code ../FileNodePersistor.java} (ports).
 */
class KnimeWorkflowTest {

    /** What belongs to data, which the runner makes anew and doesn't save. */
    private static final Set<String> RENEWED =
            Set.of("state", "hasContent", "flow_stack", "ports", "filestores", "nodecontainer_message");

    private static final List<String> NODES = List.of("Ink Samples (#1)", "Latent Partition (#3)");

    @TempDir
    Path folder;

    private static NodeSettings read(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (NodeSettings) NodeSettings.loadFromXML(in);
        }
    }

    private static List<String> files(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void runsWhatKnimeSavedAndSavesWhatKnimeLoads() throws Exception {
        final Path workflow =
                Path.of(KnimeWorkflowTest.class.getResource("executed-in-knime").toURI());
        final Path saved = folder.resolve("Saved");

        final ShippedRun run = ShippedRun.of(workflow, folder.resolve("out"), "--save", saved);

        assertThat(run.status()).as(run.text()).isZero();
        assertThat(run.text()).doesNotContain("earlier run");
        assertThat(run.table("1_Ink_Samples_1.csv")).hasSize(6);
        assertThat(run.table("3_Latent_Partition_2.csv")).hasSize(2);
        final List<String> expected = new ArrayList<>(List.of("workflow.knime"));
        NODES.forEach(node -> expected.add(node + "/settings.xml"));
        assertThat(files(saved)).as("without data").containsExactlyInAnyOrderElementsOf(expected);
        for (String file : expected) {
            assertKept(read(workflow.resolve(file)), read(saved.resolve(file)));
        }
        final ShippedRun again = ShippedRun.of(saved, folder.resolve("again"));
        assertThat(again.out().resolve("3_Latent_Partition_2.csv"))
                .hasSameBinaryContentAs(run.out().resolve("3_Latent_Partition_2.csv"));
    }

    private static void assertKept(final NodeSettings before, final NodeSettings after)
            throws InvalidSettingsException {
        assertThat(after.getString("state")).isEqualTo("CONFIGURED");
        final List<String> keys = new ArrayList<>(before.keySet());
        keys.remove("nodecontainer_message");
        assertThat(after.keySet()).containsExactlyElementsOf(keys);
        for (String key : keys) {
            if (!RENEWED.contains(key)) {
                final NodeSettings one = new NodeSettings("one");
                one.addEntry(before.getEntry(key));
                final NodeSettings other = new NodeSettings("one");
                other.addEntry(after.getEntry(key));
                assertThat(one.isIdentical(other)).as(key).isTrue();
            }
        }
        if (after.containsKey("ports")) {
            assertThat(after.getBoolean("hasContent")).isFalse();
            assertThat(after.getNodeSettings("flow_stack").keySet()).isEmpty();
            for (String port : after.getNodeSettings("ports").keySet()) {
                assertThat(after.getNodeSettings("ports").getNodeSettings(port).getString("port_dir_location"))
                        .isNull();
            }
        }
    }
}
