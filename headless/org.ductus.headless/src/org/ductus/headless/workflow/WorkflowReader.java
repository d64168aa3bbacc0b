// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Reads workflow.knime and settings.xml files as KNIME 5 writes them. */
public final class WorkflowReader {

    private static final int MAX_DEPTH = 32;

    private final Path folder;
    private final List<WorkflowNode> nodes = new ArrayList<>();
    private final List<WorkflowVariable> variables = new ArrayList<>();
    private final Map<Path, NodeSettings> workflowFiles = new LinkedHashMap<>();
    private final Ends ends = new Ends();

    private WorkflowReader(final Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Reads a workflow.
     *
     * @param folder the folder that holds workflow.knime
     * @throws IOException with a sentence that names the file and what is wrong in it
     */
    public static Workflow read(final Path folder) throws IOException {
        final WorkflowReader reader = new WorkflowReader(folder);
        reader.level(Path.of(""), NodeId.root(), 0);
        reader.nodes.sort(Comparator.comparing(WorkflowNode::id));
        return new Workflow(
                reader.folder,
                reader.folder.getFileName().toString(),
                reader.nodes,
                reader.ends.connections(),
                reader.variables,
                reader.workflowFiles);
    }

    private void level(final Path place, final NodeId parent, final int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("Metanodes lie in each other more than " + MAX_DEPTH + " deep in " + folder + ".");
        }
        final Path file = place.resolve(WorkflowFolder.WORKFLOW_FILE);
        final NodeSettings settings = load(file);
        workflowFiles.put(file, settings);
        try {
            if (depth == 0 && settings.containsKey("workflow_variables")) {
                final NodeSettings all = settings.getNodeSettings("workflow_variables");
                for (String key : all.keySet()) {
                    variables.add(WorkflowVariable.load(all.getNodeSettings(key)));
                }
            }
            if (settings.containsKey("nodes")) {
                final NodeSettings all = settings.getNodeSettings("nodes");
                for (String key : all.keySet()) {
                    node(all.getNodeSettings(key), place, parent, depth);
                }
            }
            if (settings.containsKey("connections")) {
                final NodeSettings all = settings.getNodeSettings("connections");
                for (String key : all.keySet()) {
                    connection(all.getNodeSettings(key), parent);
                }
            }
        } catch (InvalidSettingsException e) {
            throw new IOException(folder.resolve(file) + " is damaged: " + sentence(e.getMessage()), e);
        }
    }

    private void node(final NodeSettings entry, final Path place, final NodeId parent, final int depth)
            throws InvalidSettingsException, IOException {
        final NodeId id = parent.child(entry.getInt("id"));
        final Path file = file(place, text(entry, "node_settings_file"));
        switch (text(entry, "node_type")) {
            case "NativeNode" -> nativeNode(id, file);
            case "MetaNode" -> {
                ends.metanode(id);
                level(parentOf(file), id, depth + 1);
            }
            case "SubNode" -> {
                final NodeSettings component = load(file);
                ends.component(
                        id, id.child(component.getInt("virtual-in-ID")), id.child(component.getInt("virtual-out-ID")));
                level(parentOf(file), id, depth + 1);
            }
            default -> throw new InvalidSettingsException("The node " + id + " has the type "
                    + entry.getString("node_type") + "; the runner knows native nodes, metanodes and components.");
        }
    }

    /** A text that must be there; null is a value that settings can have. */
    static String text(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        final String text = settings.getString(key);
        if (text == null) {
            throw new InvalidSettingsException("The value of \"" + key + "\" is missing.");
        }
        return text;
    }

    private static Path file(final Path place, final String name) throws InvalidSettingsException {
        try {
            return place.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new InvalidSettingsException("No file can have the name \"" + name + "\".", e);
        }
    }

    private static Path parentOf(final Path file) {
        final Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private void nativeNode(final NodeId id, final Path file) throws IOException, InvalidSettingsException {
        if (ends.isVirtual(id)) {
            return;
        }
        final NodeSettings settings = load(file);
        final String factory = text(settings, "factory");
        final String name = settings.getString("node-name", factory.substring(factory.lastIndexOf('.') + 1));
        nodes.add(new WorkflowNode(
                id,
                file,
                settings,
                factory,
                name,
                settings.getString("node-bundle-name", "unknown"),
                settings.getString("node-bundle-symbolic-name", "unknown")));
    }

    private void connection(final NodeSettings entry, final NodeId parent) throws InvalidSettingsException {
        final Ends.End source = end(parent, entry.getInt("sourceID"), entry.getInt("sourcePort"));
        final Ends.End dest = end(parent, entry.getInt("destID"), entry.getInt("destPort"));
        ends.connect(source, dest);
    }

    private static Ends.End end(final NodeId parent, final int number, final int port) {
        return number == -1
                ? new Ends.End(parent, port, Ends.Side.WALL)
                : new Ends.End(parent.child(number), port, Ends.Side.NODE);
    }

    private static String sentence(final String why) {
        return why == null ? "its content is no XML." : why.endsWith(".") ? why : why + ".";
    }

    private NodeSettings load(final Path relative) throws IOException {
        final Path file = folder.resolve(relative).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(
                    "The workflow " + folder + " is refused: its file " + relative + " lies outside of it.");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("The workflow is incomplete: there is no file " + file + ".");
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("The workflow " + folder + " is refused: its file " + relative
                    + " is a link to one that lies outside of it.");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return (NodeSettings) NodeSettings.loadFromXML(in);
        } catch (IOException e) {
            throw new IOException(file + " can't be read: " + sentence(e.getMessage()), e);
        }
    }
}
