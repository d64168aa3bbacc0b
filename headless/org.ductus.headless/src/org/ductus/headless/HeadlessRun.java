// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ductus.headless.export.Exporter;
import org.ductus.headless.run.Events;
import org.ductus.headless.run.Failures;
import org.ductus.headless.run.NodeNote;
import org.ductus.headless.run.NodeRun;
import org.ductus.headless.run.Scheduler.Outcome;
import org.ductus.headless.run.WorkflowRun;
import org.ductus.headless.workflow.NodeId;
import org.ductus.headless.workflow.Workflow;
import org.ductus.headless.workflow.WorkflowFolder;
import org.ductus.headless.workflow.WorkflowReader;
import org.ductus.headless.workflow.WorkflowWriter;

/**
 * One run of a workflow. The launcher makes it by reflection and speaks to it in JDK types alone: it is called once, and
 * closing it, from any thread, cancels.
 */
public final class HeadlessRun implements Callable<Integer>, AutoCloseable {

    private static final int EXECUTED = 0;
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    private final Request request;
    private final Events events;
    private volatile WorkflowRun run;
    private volatile boolean canceled;

    /**
     * Prepares a run.
     *
     * @param request {@code workflow}, {@code export}, {@code save} (String; the last two may be null), {@code variables},
     *     {@code settings} (lists of {@code NAME=VALUE}), {@code threads} (Integer)
     * @param events takes maps with {@code event}: line, executing, progress, message or ended
     */
    public HeadlessRun(final Map<String, Object> request, final Consumer<Map<String, Object>> events) {
        this.request = Request.of(request);
        this.events = new Events(events);
    }

    /** Runs the workflow; returns 0 if all nodes were executed, 1 if one was not, 2 if nothing could be started. */
    @Override
    public Integer call() throws Exception {
        try (WorkflowFolder folder = WorkflowFolder.open(request.workflow())) {
            final Workflow workflow;
            final NodeLoader loader;
            final List<NodeRun> nodes;
            try {
                workflow = request.changeVariables(WorkflowReader.read(folder.folder()));
                loader = new NodeLoader(workflow, NodeRepository.read(), request.settings());
                nodes = loader.create();
            } catch (IllegalArgumentException e) {
                events.line("ERROR: " + e.getMessage());
                return UNUSABLE;
            }
            return run(workflow, nodes, loader);
        } catch (IOException e) {
            events.line("ERROR: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int run(final Workflow workflow, final List<NodeRun> nodes, final NodeLoader loader)
            throws InterruptedException {
        events.line(workflow.name() + ": " + nodes.size() + " nodes");
        final Map<NodeRun, NodeNote> refused = loader.loadSettings(nodes);
        refused.forEach((node, note) -> events.message(node.id(), node.name(), note));
        if (!refused.isEmpty()) {
            events.line("Nothing was executed: the settings of " + refused.size()
                    + (refused.size() == 1 ? " node are" : " nodes are") + " refused.");
            return FAILED;
        }
        final Exporter exporter = request.export() == null ? null : new Exporter(request.export());
        final WorkflowRun workflowRun = new WorkflowRun(
                workflow, nodes, FlowVariables.of(workflow), request.threads(), events, node -> export(exporter, node));
        run = workflowRun;
        final long start = System.nanoTime();
        workflowRun.configure();
        if (canceled) {
            workflowRun.cancel();
        }
        final Map<NodeRun, Outcome> outcomes = workflowRun.execute();
        final boolean saved = request.save() == null || save(workflow, nodes);
        final int status = summary(nodes, outcomes, (System.nanoTime() - start) / 1e9);
        return saved ? status : FAILED;
    }

    private static void export(final Exporter exporter, final NodeRun node) throws IOException, InterruptedException {
        if (exporter != null) {
            exporter.export(
                    node.id().toString(),
                    node.name(),
                    node.node().results(),
                    node.node().viewHtml());
        }
    }

    private boolean save(final Workflow workflow, final List<NodeRun> nodes) {
        final Map<NodeId, WorkflowWriter.Saved> saved = new LinkedHashMap<>();
        try {
            for (NodeRun node : nodes) {
                final String state = node.state() == NodeRun.State.IDLE ? "IDLE" : "CONFIGURED";
                saved.put(
                        node.id(),
                        new WorkflowWriter.Saved(
                                node.node().stored(), state, node.node().outputs()));
            }
            new WorkflowWriter(workflow, saved).write(request.save());
            events.line("Saved as " + request.save());
            return true;
        } catch (IOException | RuntimeException e) {
            events.line("ERROR: The workflow can't be saved: " + Failures.sentence(e));
            return false;
        }
    }

    private int summary(final List<NodeRun> nodes, final Map<NodeRun, Outcome> outcomes, final double seconds) {
        events.line("");
        final List<String> missing = new ArrayList<>();
        for (NodeRun node : nodes) {
            final Outcome outcome = outcomes.get(node);
            events.line(String.format(
                    Locale.ROOT,
                    "%-40s %-12s %s",
                    node.title(),
                    outcome == Outcome.DONE ? "EXECUTED" : outcome == Outcome.FAILED ? "FAILED" : outcome.name(),
                    Double.isNaN(node.seconds()) ? "" : String.format(Locale.ROOT, "%8.1f s", node.seconds())));
            if (outcome != Outcome.DONE) {
                missing.add(node.title());
            }
        }
        if (missing.isEmpty()) {
            events.line(String.format(Locale.ROOT, "All %d nodes executed in %.1f s.", nodes.size(), seconds));
            return EXECUTED;
        }
        events.line(String.format(
                Locale.ROOT,
                "%d of %d nodes were not executed: %s.",
                missing.size(),
                nodes.size(),
                String.join(", ", missing)));
        return FAILED;
    }

    /** Cancels: nodes that run are asked to stop, no other is started. Returns at once. */
    @Override
    public void close() {
        canceled = true;
        final WorkflowRun current = run;
        if (current != null) {
            current.cancel();
        }
    }

    /** What the launcher asks for. */
    private record Request(
            Path workflow, Path export, Path save, List<String> variables, List<String> settings, int threads) {

        static Request of(final Map<String, Object> map) {
            return new Request(
                    path(map, "workflow"),
                    path(map, "export"),
                    path(map, "save"),
                    strings(map, "variables"),
                    strings(map, "settings"),
                    (Integer) map.get("threads"));
        }

        private static Path path(final Map<String, Object> map, final String key) {
            return map.get(key) == null ? null : Path.of((String) map.get(key));
        }

        private static List<String> strings(final Map<String, Object> map, final String key) {
            return ((List<?>) map.get(key)).stream().map(String.class::cast).toList();
        }

        Workflow changeVariables(final Workflow workflow) {
            return FlowVariables.change(workflow, variables);
        }
    }
}
