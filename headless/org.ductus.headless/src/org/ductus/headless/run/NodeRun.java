// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.run;

import java.util.Map;
import java.util.Optional;
import org.ductus.headless.workflow.NodeId;
import org.ductus.headless.workflow.WorkflowNode;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;

/** A node of a running workflow: its description, the node itself, and how far it has come. */
public final class NodeRun {

    /** KNIME's states of a node. */
    public enum State {
        /** Not configured. */
        IDLE,
        /** Ready to run. */
        CONFIGURED,
        /** Running. */
        EXECUTING,
        /** Done. */
        EXECUTED
    }

    private final WorkflowNode description;
    private final NodeHandle node;
    private volatile State state = State.IDLE;
    private volatile NodeNote note;
    private volatile double seconds = Double.NaN;
    private volatile Map<String, FlowVariable> variables = Map.of();
    private volatile PortObject[] results;
    private volatile Thread thread;
    private int readers;
    private String lastShown;

    /** A node that has not run yet. */
    public NodeRun(final WorkflowNode description, final NodeHandle node) {
        this.description = description;
        this.node = node;
    }

    /** Number. */
    public NodeId id() {
        return description.id();
    }

    /** Name. */
    public String name() {
        return node.name();
    }

    /** As messages name it: {@code Ink Learner (#4)}. */
    public String title() {
        return name() + " (#" + id() + ")";
    }

    /** What its files say. */
    public WorkflowNode description() {
        return description;
    }

    /** The node itself. */
    public NodeHandle node() {
        return node;
    }

    /** Its state. */
    public State state() {
        return state;
    }

    /** Its last message. */
    public Optional<NodeNote> note() {
        return Optional.ofNullable(note);
    }

    /** Seconds that execute took, NaN if it did not run. */
    public double seconds() {
        return seconds;
    }

    /** Flow variables that go out. */
    Map<String, FlowVariable> variables() {
        return variables;
    }

    /** The spec at an output, null if unknown. */
    PortObjectSpec outSpec(final int port) {
        final PortObject[] objects = results;
        if (objects != null) {
            return objects[port] == null ? null : objects[port].getSpec();
        }
        final PortObjectSpec[] specs = node.outSpecs();
        return specs == null ? null : specs[port];
    }

    /** The object at an output. */
    PortObject result(final int port) {
        return results[port];
    }

    boolean configure(final PortObjectSpec[] specs, final Map<String, FlowVariable> incoming) {
        final boolean configured = node.configure(specs, incoming);
        state = configured ? State.CONFIGURED : State.IDLE;
        note = node.message().orElse(null);
        variables = node.variables();
        return configured;
    }

    void started() {
        thread = Thread.currentThread();
        state = State.EXECUTING;
    }

    /** Asks the running node to stop, and wakes it where it waits, as KNIME does. */
    synchronized void cancel() {
        if (state == State.EXECUTING) {
            node.cancel();
            thread.interrupt();
        }
    }

    synchronized void ended(final Scheduler.Outcome outcome, final double took) {
        // The interrupt was meant for the node, not for what is done after it.
        Thread.interrupted();
        seconds = took;
        note = node.message().orElse(null);
        if (outcome == Scheduler.Outcome.DONE) {
            results = node.results();
            variables = node.variables();
            state = State.EXECUTED;
        } else {
            state = State.CONFIGURED;
        }
    }

    /** Sets a message of the runner itself. */
    void note(final NodeNote text) {
        note = text;
    }

    /** The message, if it was not shown before. */
    synchronized Optional<NodeNote> unshown() {
        final NodeNote current = note;
        if (current == null || current.text().equals(lastShown)) {
            return Optional.empty();
        }
        lastShown = current.text();
        return Optional.of(current);
    }

    /** Counts a node that will read the results. */
    synchronized void addReader() {
        readers++;
    }

    /** A reader is done: after the last one the results are forgotten, so that a long workflow needs no more memory. */
    synchronized void removeReader() {
        readers--;
        releaseIfUnread();
    }

    synchronized void releaseIfUnread() {
        if (readers <= 0 && state == State.EXECUTED) {
            node.reset();
            results = null;
        }
    }
}
