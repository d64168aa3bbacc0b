// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** Writes a workflow as KNIME does, without data: everything that was read is kept, settings and states are renewed. */
public final class WorkflowWriter {

    /**
     * What is renewed of a node.
     *
     * @param model its settings
     * @param state IDLE or CONFIGURED
     * @param outputs number of its data outputs
     */
    public record Saved(NodeSettings model, String state, int outputs) {}

    private static final String SETTINGS_FILE = "settings.xml";

    private final Workflow workflow;
    private final Map<NodeId, Saved> nodes;

    /** A writer of a workflow whose nodes have these settings and states. */
    public WorkflowWriter(final Workflow workflow, final Map<NodeId, Saved> nodes) {
        this.workflow = workflow;
        this.nodes = nodes;
    }

    /**
     * Writes to a new folder, under another name first, so that the folder is whole or not there.
     *
     * @throws IOException with a sentence if it can't be written
     */
    public void write(final Path target) throws IOException {
        final Path partial = target.resolveSibling("." + target.getFileName() + ".partial");
        try {
            copyOthers(partial);
            for (Map.Entry<Path, NodeSettings> file : workflow.workflowFiles().entrySet()) {
                save(
                        workflowFile(file.getValue()),
                        partial.resolve(file.getKey().toString()));
            }
            for (WorkflowNode node : workflow.nodes()) {
                save(nodeFile(node), partial.resolve(node.file().toString()));
            }
            Files.move(partial, target);
        } catch (InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            delete(partial);
        }
    }

    private NodeSettings workflowFile(final NodeSettings original) throws InvalidSettingsException {
        final NodeSettings file = new NodeSettings(WorkflowFolder.WORKFLOW_FILE);
        original.copyTo(file);
        file.addString("state", "CONFIGURED");
        if (file.containsKey("workflow_variables")) {
            final NodeSettings variables = file.getNodeSettings("workflow_variables");
            for (String key : variables.keySet()) {
                final NodeSettings entry = variables.getNodeSettings(key);
                final String name = entry.getString("name");
                workflow.variables().stream()
                        .filter(v -> v.name().equals(name))
                        .findFirst()
                        .ifPresent(v -> v.saveValue(entry));
            }
        }
        return file;
    }

    private NodeSettings nodeFile(final WorkflowNode node) throws InvalidSettingsException {
        final Saved saved = nodes.get(node.id());
        // The order of the entries is that of the file, so the result is built anew rather than changed.
        final NodeSettings original = node.settings();
        final NodeSettings file = new NodeSettings(SETTINGS_FILE);
        for (String key : List.copyOf(original.keySet())) {
            switch (key) {
                case "model" -> saved.model().copyTo(file.addNodeSettings("model"));
                case "state" -> file.addString("state", saved.state());
                case "hasContent" -> file.addBoolean("hasContent", false);
                case "flow_stack" -> file.addNodeSettings("flow_stack");
                case "ports" -> ports((NodeSettings) file.addNodeSettings("ports"), saved.outputs());
                case "filestores" -> {
                    final NodeSettings stores = (NodeSettings) file.addNodeSettings("filestores");
                    stores.addString("file_store_location", null);
                    stores.addString("file_store_id", null);
                }
                case "nodecontainer_message", "internalObjects" -> {
                    continue;
                }
                default -> file.addEntry(copy(original).getEntry(key));
            }
        }
        return file;
    }

    /** Ports without data. */
    private static void ports(final NodeSettings ports, final int count) {
        for (int i = 1; i <= count; i++) {
            final NodeSettings port = (NodeSettings) ports.addNodeSettings("port_" + i);
            port.addInt("index", i);
            port.addString("port_dir_location", null);
        }
    }

    private static NodeSettings copy(final NodeSettings settings) {
        final NodeSettings copy = new NodeSettings(settings.getKey());
        settings.copyTo(copy);
        return copy;
    }

    private static void save(final NodeSettings settings, final Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            settings.saveToXML(out);
        }
    }

    /** Files that are neither data nor written anew: metadata, pictures, data of the workflow, settings of components. */
    private void copyOthers(final Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.walk(workflow.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                final Path relative = workflow.folder().relativize(file);
                if (!isData(relative)) {
                    final Path to = target.resolve(relative.toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        for (WorkflowNode node : workflow.nodes()) {
            Files.deleteIfExists(target.resolve(node.file().toString()));
        }
        for (Path file : workflow.workflowFiles().keySet()) {
            Files.deleteIfExists(target.resolve(file.toString()));
        }
    }

    private boolean isData(final Path file) {
        if (file.getFileName().toString().equals(".savedWithData")) {
            return true;
        }
        return workflow.nodes().stream()
                .map(n -> n.file().getParent())
                .anyMatch(folder -> folder != null
                        && file.startsWith(folder)
                        && file.getNameCount() > folder.getNameCount() + 1
                        && file.getName(folder.getNameCount())
                                .toString()
                                .matches("port_\\d+|internal|internalTables|filestore|drop"));
    }

    private static void delete(final Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
