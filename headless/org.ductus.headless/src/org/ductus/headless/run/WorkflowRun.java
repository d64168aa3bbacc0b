// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ductus.headless.workflow.Connection;
import org.ductus.headless.workflow.NodeId;
import org.ductus.headless.workflow.Workflow;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;

/** Configures and executes the nodes of a workflow in the order of its connections. */
public final class WorkflowRun {

    /** Takes what an executed node made. */
    @FunctionalInterface
    public interface Export {
        /** Called on the node's thread as soon as it has executed. */
        void export(NodeRun node) throws Exception;
    }

    private final Workflow workflow;
    private final Map<NodeId, NodeRun> nodes = new TreeMap<>();
    private final Map<String, FlowVariable> workflowVariables;
    private final Events events;
    private final Export export;
    private final Scheduler<NodeRun> scheduler;
    private volatile boolean canceled;

    /**
     * @param nodes all nodes of the workflow, settings loaded
     * @param workflowVariables what every node sees
     * @param threads nodes that may run side by side
     */
    public WorkflowRun(
            final Workflow workflow,
            final Collection<NodeRun> nodes,
            final Map<String, FlowVariable> workflowVariables,
            final int threads,
            final Events events,
            final Export export) {
        this.workflow = workflow;
        this.workflowVariables = workflowVariables;
        this.events = events;
        this.export = export;
        nodes.forEach(n -> this.nodes.put(n.id(), n));
        this.scheduler = new Scheduler<>(dependencies(), threads, this::execute);
    }

    private Map<NodeRun, Set<NodeRun>> dependencies() {
        final Map<NodeRun, Set<NodeRun>> dependencies = new LinkedHashMap<>();
        for (NodeRun node : nodes.values()) {
            final Set<NodeRun> needed = new LinkedHashSet<>();
            workflow.into(node.id()).forEach(c -> needed.add(nodes.get(c.source())));
            dependencies.put(node, needed);
            needed.forEach(NodeRun::addReader);
        }
        return dependencies;
    }

    /** Configures all nodes that can be, so that wrong settings are told before anything runs. */
    public void configure() {
        final Set<NodeId> done = new LinkedHashSet<>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (NodeRun node : nodes.values()) {
                final List<Connection> into = workflow.into(node.id());
                if (!done.contains(node.id()) && into.stream().allMatch(c -> done.contains(c.source()))) {
                    done.add(node.id());
                    progress = true;
                    configureEarly(node, into);
                }
            }
        }
    }

    private void configureEarly(final NodeRun node, final List<Connection> into) {
        final boolean ready = into.stream().allMatch(c -> nodes.get(c.source()).state() == NodeRun.State.CONFIGURED);
        final PortObjectSpec[] specs = ready ? specs(node, into) : null;
        if (!ready || !complete(node, specs)) {
            return;
        }
        node.configure(specs, incoming(into));
        show(node);
    }

    /** Executes all nodes; returns how each ended. */
    public Map<NodeRun, Scheduler.Outcome> execute() throws InterruptedException {
        return scheduler.run();
    }

    /** Asks all running nodes to stop. */
    public void cancel() {
        canceled = true;
        scheduler.cancel();
        nodes.values().forEach(NodeRun::cancel);
    }

    private Scheduler.Outcome execute(final NodeRun node) {
        final List<Connection> into = workflow.into(node.id());
        Scheduler.Outcome outcome = Scheduler.Outcome.FAILED;
        try {
            if (configureToRun(node, into)) {
                outcome = run(node, into);
            } else {
                events.ended(node.id(), node.name(), "NOT EXECUTED", 0);
            }
        } catch (RuntimeException | Error e) {
            node.note(NodeNote.error(Failures.sentence(e)));
            show(node);
        }
        into.stream().map(c -> nodes.get(c.source())).distinct().forEach(NodeRun::removeReader);
        return outcome;
    }

    private boolean configureToRun(final NodeRun node, final List<Connection> into) {
        final PortObjectSpec[] specs = specs(node, into);
        for (int i = 0; i < specs.length; i++) {
            if (specs[i] == null && !node.node().isOptional(i)) {
                node.note(NodeNote.error("Nothing is connected to its input port " + (i + 1) + "."));
                show(node);
                return false;
            }
        }
        final boolean configured = node.configure(specs, incoming(into));
        show(node);
        return configured;
    }

    private Scheduler.Outcome run(final NodeRun node, final List<Connection> into) {
        final long start = System.nanoTime();
        node.started();
        events.executing(node.id(), node.name());
        Scheduler.Outcome outcome = canceled
                ? Scheduler.Outcome.CANCELED
                : node.node()
                        .execute(
                                objects(node, into),
                                (fraction, text) -> events.progress(node.id(), node.name(), fraction, text));
        node.ended(outcome, (System.nanoTime() - start) / 1e9);
        if (outcome == Scheduler.Outcome.DONE) {
            outcome = export(node);
        }
        show(node);
        events.ended(node.id(), node.name(), word(outcome), node.seconds());
        node.releaseIfUnread();
        return outcome;
    }

    private Scheduler.Outcome export(final NodeRun node) {
        try {
            export.export(node);
            return Scheduler.Outcome.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Scheduler.Outcome.CANCELED;
        } catch (Exception e) {
            node.note(NodeNote.error("Its results can't be exported: " + Failures.sentence(e)));
            return Scheduler.Outcome.FAILED;
        }
    }

    private static String word(final Scheduler.Outcome outcome) {
        return outcome == Scheduler.Outcome.DONE ? "EXECUTED" : outcome.name();
    }

    private void show(final NodeRun node) {
        node.unshown().ifPresent(note -> events.message(node.id(), node.name(), note));
    }

    private PortObjectSpec[] specs(final NodeRun node, final List<Connection> into) {
        final PortObjectSpec[] specs = new PortObjectSpec[node.node().inputs()];
        for (Connection c : into) {
            if (c.destPort() > 0 && c.sourcePort() > 0) {
                specs[c.destPort() - 1] = nodes.get(c.source()).outSpec(c.sourcePort() - 1);
            }
        }
        return specs;
    }

    private PortObject[] objects(final NodeRun node, final List<Connection> into) {
        final PortObject[] objects = new PortObject[node.node().inputs()];
        for (Connection c : into) {
            if (c.destPort() > 0 && c.sourcePort() > 0) {
                objects[c.destPort() - 1] = nodes.get(c.source()).result(c.sourcePort() - 1);
            }
        }
        return objects;
    }

    private static boolean complete(final NodeRun node, final PortObjectSpec[] specs) {
        for (int i = 0; i < specs.length; i++) {
            if (specs[i] == null && !node.node().isOptional(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Flow variables at a node, the strongest last. As in KNIME, those of the first connected port (the flow-variable port,
     * where there is one) overrule all others, and among these a later port overrules an earlier one.
     */
    private Map<String, FlowVariable> incoming(final List<Connection> into) {
        final Map<String, FlowVariable> variables = new LinkedHashMap<>(workflowVariables);
        final List<Connection> order = new ArrayList<>(into);
        if (!order.isEmpty()) {
            order.add(order.remove(0));
        }
        for (Connection c : order) {
            nodes.get(c.source()).variables().forEach((name, variable) -> {
                variables.remove(name);
                variables.put(name, variable);
            });
        }
        return variables;
    }
}
