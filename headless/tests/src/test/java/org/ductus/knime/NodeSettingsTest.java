// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ductus.knime.nodes.cganlearner.CganLearnerNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/**
 * Settings as they are saved. Workflows rely on their keys and types: where one of these files has to change, the node must
 * still load what is in it now.
 */
class NodeSettingsTest {

    private static List<Class<? extends NodeFactory<? extends NodeModel>>> factories() {
        return Bundle.factories();
    }

    private static NodeSettings defaults(Class<? extends NodeFactory<? extends NodeModel>> factory)
            throws ReflectiveOperationException {
        var settings = new NodeSettings("model");
        new Node(factory.getConstructor().newInstance()).saveSettingsTo(settings);
        return settings;
    }

    private static String xml(NodeSettings settings) throws IOException {
        var out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
    }

    /** A node's defaults are the file's, entry by entry. */
    @ParameterizedTest
    @MethodSource("factories")
    void keepTheirKeysTypesAndDefaults(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        String name = factory.getSimpleName().replaceFirst("NodeFactory$", "") + ".xml";
        try (InputStream in = NodeSettingsTest.class.getResourceAsStream("settings/" + name)) {
            String saved = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml(defaults(factory)))
                    .isEqualTo(saved.replace("\r\n", "\n").strip());
        }
    }

    /** What a node saves it loads again, and saves then in the same way. */
    @ParameterizedTest
    @MethodSource("factories")
    void comeBackAsTheyWereSaved(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        var node = new Node(factory.getConstructor().newInstance());
        node.loadSettings(defaults(factory));
        var again = new NodeSettings("model");
        node.saveSettingsTo(again);
        assertThat(xml(again)).isEqualTo(xml(defaults(factory)));
    }

    /** A learner that was saved before an ingredient was there trains as it did then. */
    @Test
    void ofOlderLearnersKeepWhatTheyHad() throws Exception {
        String older = xml(defaults(CganLearnerNodeFactory.class))
                .replaceAll(" *<entry key=\"(drawn_points|mapping|energy_distance|classmates|packing)\".*\n", "");
        var node = new Node(new CganLearnerNodeFactory());
        node.loadSettings(NodeSettings.loadFromXML(new ByteArrayInputStream(older.getBytes(StandardCharsets.UTF_8))));
        var loaded = new NodeSettings("model");
        node.saveSettingsTo(loaded);
        assertThat(loaded.getDouble("drawn_points")).isZero();
        assertThat(loaded.getInt("mapping")).isZero();
        assertThat(loaded.getDouble("energy_distance")).isZero();
        assertThat(loaded.getInt("classmates")).isEqualTo(1);
        assertThat(loaded.getInt("packing")).isEqualTo(1);
    }

    private static List<Path> settingsOfWorkflows() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Bundle.project().resolve("test-workflows"))) {
            for (Path file :
                    files.filter(f -> f.endsWith("settings.xml")).sorted().toList()) {
                if (Files.readString(file).contains("value=\"org.ductus.knime.nodes.")) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static NodeSettingsRO read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return NodeSettings.loadFromXML(in);
        }
    }

    /** The example workflows use every node. */
    @Test
    void ofWorkflowsCoverAllNodes() throws Exception {
        List<String> used = new ArrayList<>();
        for (Path file : settingsOfWorkflows()) {
            used.add(read(file).getString("factory"));
        }
        assertThat(used).containsAll(factories().stream().map(Class::getName).toList());
    }

    /** Nodes of the example workflows load their ports and settings, of which the node knows every key. */
    @ParameterizedTest
    @MethodSource("settingsOfWorkflows")
    void ofWorkflowsLoad(Path file) throws Exception {
        NodeSettingsRO saved = read(file);
        var factory = Bundle.factory(saved.getString("factory"));
        NodeSettingsRO ports =
                saved.containsKey("node_creation_config") ? saved.getNodeSettings("node_creation_config") : null;
        var node = new Node(factory.getConstructor().newInstance(), ports);
        NodeSettingsRO model = saved.getNodeSettings("model");
        node.loadSettings(model);
        assertThat(model.keySet()).containsExactlyElementsOf(defaults(factory).keySet());
        assertThat(controlledKeys(saved)).isSubsetOf(model.keySet());
        assertThat(saved.getString("node-name")).isEqualTo(node.getName());
        if (node.getCopyOfCreationConfig().isPresent()) {
            var groups = node.getCopyOfCreationConfig()
                    .orElseThrow()
                    .getPortConfig()
                    .orElseThrow()
                    .getPortGroupNames();
            assertThat(saved.getNodeSettings("node_creation_config").keySet()).containsExactlyElementsOf(groups);
        }
    }

    private static Iterable<String> controlledKeys(NodeSettingsRO saved) throws InvalidSettingsException {
        return saved.containsKey("variables")
                ? saved.getNodeSettings("variables").getNodeSettings("tree").keySet()
                : List.of();
    }
}
