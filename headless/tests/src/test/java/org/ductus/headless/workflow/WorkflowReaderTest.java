// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;

/** Metanodes and components, laid open. */
class WorkflowReaderTest {

    @TempDir
    Path folder;

    /** Source 1 → metanode 2 (node 1) → component 3 (input 1, node 2, output 3) → node 4. */
    @Test
    void followsConnectionsThroughMetanodesAndComponents() throws IOException {
        final NodeSettings outer = new NodeSettings("workflow.knime");
        final NodeSettingsWO nodes = outer.addNodeSettings("nodes");
        node(nodes, "", 1, "NativeNode", "One/settings.xml");
        node(nodes, "", 2, "MetaNode", "Meta/workflow.knime");
        node(nodes, "", 3, "SubNode", "Comp/settings.xml");
        node(nodes, "", 4, "NativeNode", "Four/settings.xml");
        final NodeSettingsWO connections = outer.addNodeSettings("connections");
        connect(connections, 0, 1, 1, 2, 0);
        connect(connections, 1, 2, 0, 3, 1);
        connect(connections, 2, 3, 1, 4, 1);
        save(outer, "workflow.knime");

        final NodeSettings meta = new NodeSettings("workflow.knime");
        node(meta.addNodeSettings("nodes"), "Meta/", 1, "NativeNode", "In/settings.xml");
        final NodeSettingsWO inMeta = meta.addNodeSettings("connections");
        connect(inMeta, 0, -1, 0, 1, 1);
        connect(inMeta, 1, 1, 1, -1, 0);
        save(meta, "Meta/workflow.knime");

        final NodeSettings component = new NodeSettings("settings.xml");
        component.addInt("virtual-in-ID", 1);
        component.addInt("virtual-out-ID", 3);
        save(component, "Comp/settings.xml");
        final NodeSettings inner = new NodeSettings("workflow.knime");
        final NodeSettingsWO innerNodes = inner.addNodeSettings("nodes");
        node(innerNodes, "Comp/", 1, "NativeNode", "Input/settings.xml");
        node(innerNodes, "Comp/", 2, "NativeNode", "Work/settings.xml");
        node(innerNodes, "Comp/", 3, "NativeNode", "Output/settings.xml");
        final NodeSettingsWO inComponent = inner.addNodeSettings("connections");
        connect(inComponent, 0, 1, 1, 2, 1);
        connect(inComponent, 1, 2, 1, 3, 1);
        save(inner, "Comp/workflow.knime");

        final Workflow workflow = WorkflowReader.read(folder);

        assertThat(workflow.nodes()).extracting(n -> n.id().toString()).containsExactly("1", "2:1", "3:2", "4");
        assertThat(workflow.connections())
                .extracting(c -> c.source() + "/" + c.sourcePort() + " " + c.dest() + "/" + c.destPort())
                .containsExactly("1/1 2:1/1", "2:1/1 3:2/1", "3:2/1 4/1");
    }

    @Test
    void refusesSettingsOutsideOfTheWorkflow() throws IOException {
        final NodeSettings outer = new NodeSettings("workflow.knime");
        final NodeSettingsWO entry = outer.addNodeSettings("nodes").addNodeSettings("node_1");
        entry.addInt("id", 1);
        entry.addString("node_settings_file", "../secret/settings.xml");
        entry.addString("node_type", "NativeNode");
        save(outer, "workflow.knime");
        assertThatThrownBy(() -> WorkflowReader.read(folder)).hasMessageContaining("lies outside of it");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        final NodeSettings outer = new NodeSettings("workflow.knime");
        final NodeSettingsWO entry = outer.addNodeSettings("nodes").addNodeSettings("node_1");
        entry.addInt("id", 1);
        entry.addString("node_settings_file", "Gone (#1)/settings.xml");
        entry.addString("node_type", "NativeNode");
        save(outer, "workflow.knime");
        assertThatThrownBy(() -> WorkflowReader.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Gone (#1)");
    }

    private void node(
            final NodeSettingsWO nodes, final String place, final int id, final String type, final String file)
            throws IOException {
        final NodeSettingsWO entry = nodes.addNodeSettings("node_" + id);
        entry.addInt("id", id);
        entry.addString("node_settings_file", file);
        entry.addString("node_type", type);
        if (type.equals("NativeNode")) {
            final NodeSettings settings = new NodeSettings("settings.xml");
            settings.addString("factory", "org.example.Factory");
            settings.addNodeSettings("model");
            save(settings, place + file);
        }
    }

    private static void connect(
            final NodeSettingsWO connections,
            final int number,
            final int source,
            final int sourcePort,
            final int dest,
            final int destPort) {
        final NodeSettingsWO entry = connections.addNodeSettings("connection_" + number);
        entry.addInt("sourceID", source);
        entry.addInt("sourcePort", sourcePort);
        entry.addInt("destID", dest);
        entry.addInt("destPort", destPort);
    }

    private void save(final NodeSettings settings, final String file) throws IOException {
        final Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            settings.saveToXML(out);
        }
    }
}
