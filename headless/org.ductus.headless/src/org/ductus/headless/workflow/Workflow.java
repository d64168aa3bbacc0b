// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.NodeSettings;

/**
 * A workflow as its files describe it, metanodes and components laid open: only native nodes are left.
 *
 * @param folder where it lies
 * @param name its name
 * @param nodes native nodes, by number
 * @param connections between native nodes
 * @param variables workflow variables
 * @param workflowFiles content of each workflow.knime (its own and those of metanodes), by path relative to the folder
 */
public record Workflow(
        Path folder,
        String name,
        List<WorkflowNode> nodes,
        List<Connection> connections,
        List<WorkflowVariable> variables,
        Map<Path, NodeSettings> workflowFiles) {

    /** Copies the lists. */
    public Workflow {
        nodes = List.copyOf(nodes);
        connections = List.copyOf(connections);
        variables = List.copyOf(variables);
        workflowFiles = Map.copyOf(workflowFiles);
    }

    /** The node with a number as {@link NodeId#toString()} writes it. */
    public Optional<WorkflowNode> node(final String id) {
        return nodes.stream().filter(n -> n.id().toString().equals(id)).findFirst();
    }

    /** What comes into a node, by port number. */
    public List<Connection> into(final NodeId node) {
        return connections.stream()
                .filter(c -> c.dest().equals(node))
                .sorted(java.util.Comparator.comparingInt(Connection::destPort))
                .toList();
    }

    /** This workflow with other variables. */
    public Workflow withVariables(final List<WorkflowVariable> changed) {
        return new Workflow(folder, name, nodes, connections, changed, workflowFiles);
    }
}
