// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.headless.run.NodeNote;
import org.ductus.headless.run.NodeRun;
import org.ductus.headless.workflow.Connection;
import org.ductus.headless.workflow.SettingChange;
import org.ductus.headless.workflow.Workflow;
import org.ductus.headless.workflow.WorkflowNode;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortType;

/** Makes the nodes of a workflow and gives them their settings. */
final class NodeLoader {

    private final Workflow workflow;
    private final NodeRepository repository;
    private final List<SettingChange> changes;

    NodeLoader(final Workflow workflow, final NodeRepository repository, final List<String> changes) {
        this.workflow = workflow;
        this.repository = repository;
        this.changes = changes.stream().map(SettingChange::parse).toList();
    }

    /**
     * Makes all nodes, settings not loaded yet but changed.
     *
     * @throws IllegalArgumentException with sentences if nodes are not available, the workflow has loops, a connection leads
     *     nowhere, or a setting can't be changed
     */
    List<NodeRun> create() {
        final List<String> problems = new ArrayList<>();
        for (WorkflowNode node : workflow.nodes()) {
            if (!repository.contains(node.factory())) {
                problems.add(unavailable(node));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator() + "ERROR: ", problems));
        }
        for (SettingChange change : changes) {
            workflow.node(change.node())
                    .orElseThrow(() -> new IllegalArgumentException("The workflow has no node " + change.node()
                            + ", which --set names. It has "
                            + String.join(
                                    ", ",
                                    workflow.nodes().stream()
                                            .map(WorkflowNode::title)
                                            .toList()) + "."));
        }
        final List<NodeRun> nodes = new ArrayList<>();
        for (WorkflowNode node : workflow.nodes()) {
            nodes.add(create(node));
        }
        checkConnections(nodes);
        return nodes;
    }

    private String unavailable(final WorkflowNode node) {
        if (node.factory().matches("org\\.knime\\..*Loop(Start|End).*")) {
            return node.title() + " belongs to a loop, and the runner knows no loops (factory " + node.factory() + ").";
        }
        final boolean installed = repository.hasBundle(node.bundleSymbolicName());
        return "Node \"" + node.name() + "\" not available (provided by \"" + node.bundleName() + "\"; plugin \""
                + node.bundleSymbolicName() + "\" "
                + (installed ? "is installed, but has no such node" : "is not installed")
                + "): " + node.title() + " needs the factory " + node.factory() + ". "
                + (installed
                        ? "Use another node, or run the workflow in KNIME."
                        : "Put the bundle " + node.bundleSymbolicName()
                                + " into the runner's folder of bundles, or take the node out of the workflow.");
    }

    private NodeRun create(final WorkflowNode description) {
        final NodeFactory<NodeModel> factory =
                repository.create(description.factory()).orElseThrow();
        try {
            final KnimeNode node = KnimeNode.create(factory, description.settings());
            final NodeRun run = new NodeRun(description, node);
            NodeSettings model = model(description);
            for (SettingChange change : changes) {
                if (change.node().equals(description.id().toString())) {
                    if (model == null) {
                        model = (NodeSettings) description.settings().addNodeSettings("model");
                        node.settings().copyTo(model);
                    }
                    change.apply(run.title(), model, node.settings(), variables(description));
                }
            }
            return run;
        } catch (InvalidSettingsException e) {
            throw new IllegalArgumentException(description.title() + " can't be made: " + e.getMessage(), e);
        }
    }

    private void checkConnections(final List<NodeRun> nodes) {
        for (Connection c : workflow.connections()) {
            final NodeRun source = find(nodes, c.source().toString());
            final NodeRun dest = find(nodes, c.dest().toString());
            if (source == null || dest == null) {
                throw new IllegalArgumentException("The workflow is damaged: a connection leads from node " + c.source()
                        + " to node " + c.dest() + ", and one of them is missing.");
            }
            if (c.sourcePort() > source.node().outputs()
                    || c.destPort() > dest.node().inputs()) {
                throw new IllegalArgumentException("The connection from output port " + c.sourcePort() + " of "
                        + source.title() + " (which has " + source.node().outputs() + ") to input port " + c.destPort()
                        + " of " + dest.title() + " (which has " + dest.node().inputs() + ") leads nowhere.");
            }
            final PortType out = source.node().outType(c.sourcePort());
            final PortType in = dest.node().inType(c.destPort());
            if (!fit(out, in)) {
                throw new IllegalArgumentException("The connection from output port " + c.sourcePort() + " of "
                        + source.title() + " (" + out.getName() + ") to input port " + c.destPort() + " of "
                        + dest.title() + " (" + in.getName() + ") doesn't fit.");
            }
        }
    }

    /** As in KNIME, either type may be the wider one, except that tables go to tables alone. */
    static boolean fit(final PortType out, final PortType in) {
        final boolean table = out.equals(BufferedDataTable.TYPE);
        return table == in.equals(BufferedDataTable.TYPE) && (out.isSuperTypeOf(in) || in.isSuperTypeOf(out));
    }

    private static NodeRun find(final List<NodeRun> nodes, final String id) {
        return nodes.stream()
                .filter(n -> n.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Loads the settings into the nodes; returns those that refused them, with their sentences, which begin as in KNIME. */
    Map<NodeRun, NodeNote> loadSettings(final List<NodeRun> nodes) {
        final Map<NodeRun, NodeNote> refused = new LinkedHashMap<>();
        for (NodeRun node : nodes) {
            try {
                node.node().load(model(node.description()), variables(node.description()));
            } catch (InvalidSettingsException e) {
                refused.put(node, NodeNote.error("Loading model settings failed: " + e.getMessage()));
            }
        }
        return refused;
    }

    /** Null for a node that was never configured. */
    private static NodeSettings model(final WorkflowNode node) throws InvalidSettingsException {
        return node.settings().containsKey("model") ? node.settings().getNodeSettings("model") : null;
    }

    private static NodeSettings variables(final WorkflowNode node) throws InvalidSettingsException {
        return node.settings().containsKey("variables") ? node.settings().getNodeSettings("variables") : null;
    }
}
