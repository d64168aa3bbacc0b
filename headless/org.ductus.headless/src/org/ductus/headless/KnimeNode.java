// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ductus.headless.run.NodeHandle;
import org.ductus.headless.run.NodeNote;
import org.ductus.headless.run.Scheduler.Outcome;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.node.workflow.SettingsVariables;

/** A node of the stand-in, driven as KNIME's workflow manager does. */
final class KnimeNode implements NodeHandle {

    private static final long REPORT_NANOS = 50_000_000L;

    private final Node node;
    private NodeSettings model;
    private NodeSettings variableSettings;
    private volatile DefaultNodeProgressMonitor monitor;
    private volatile boolean canceled;
    private volatile NodeNote overwriteFailure;
    private long lastReport;

    private KnimeNode(final Node node) {
        this.node = node;
    }

    /**
     * Makes a node with the ports that its file asks for.
     *
     * @param file content of the node's settings.xml
     */
    static KnimeNode create(final NodeFactory<NodeModel> factory, final NodeSettings file)
            throws InvalidSettingsException {
        if (file.containsKey("factory_settings")) {
            factory.loadAdditionalFactorySettings(file.getNodeSettings("factory_settings"));
        }
        return new KnimeNode(
                file.containsKey("node_creation_config")
                        ? new Node(factory, file.getNodeSettings("node_creation_config"))
                        : new Node(factory));
    }

    @Override
    public String name() {
        return node.getName();
    }

    @Override
    public int inputs() {
        return node.getNrInPorts();
    }

    @Override
    public int outputs() {
        return node.getNrOutPorts();
    }

    @Override
    public PortType inType(final int port) {
        return port == 0 ? FlowVariablePortObject.TYPE_OPTIONAL : node.getInPortType(port - 1);
    }

    @Override
    public PortType outType(final int port) {
        return port == 0 ? FlowVariablePortObject.TYPE : node.getOutPortType(port - 1);
    }

    @Override
    public boolean isOptional(final int input) {
        return node.getInPortType(input).isOptional();
    }

    @Override
    public NodeSettings settings() {
        final NodeSettings settings = new NodeSettings("model");
        node.saveSettingsTo(settings);
        return settings;
    }

    @Override
    public NodeSettings stored() {
        return model;
    }

    @Override
    public void load(final NodeSettings settings, final NodeSettings variables) throws InvalidSettingsException {
        model = settings;
        variableSettings = variables;
        if (settings != null) {
            node.loadSettings(settings);
        }
    }

    @Override
    public boolean configure(final PortObjectSpec[] specs, final Map<String, FlowVariable> variables) {
        List<FlowVariable> exposed = List.of();
        if (variableSettings != null) {
            try {
                final NodeSettings overwritten = new NodeSettings("model");
                if (model != null) {
                    model.copyTo(overwritten);
                }
                exposed = SettingsVariables.overwrite(variableSettings, variables, overwritten);
                node.loadSettingsWithFlowVariables(overwritten);
            } catch (InvalidSettingsException e) {
                overwriteFailure = NodeNote.warning(e.getMessage());
                return false;
            }
        }
        overwriteFailure = null;
        final boolean configured = node.configure(specs, variables.values());
        if (configured) {
            node.pushFlowVariables(exposed);
        }
        return configured;
    }

    @Override
    public PortObjectSpec[] outSpecs() {
        return node.getOutputSpecs();
    }

    @Override
    public Outcome execute(final PortObject[] objects, final BiConsumer<Double, String> progress) {
        final DefaultNodeProgressMonitor current = new DefaultNodeProgressMonitor();
        current.addProgressListener(event -> report(current, progress));
        monitor = current;
        if (canceled) {
            current.setExecuteCanceled();
        }
        try {
            if (node.execute(objects, context(current))) {
                return Outcome.DONE;
            }
            return canceled ? Outcome.CANCELED : Outcome.FAILED;
        } finally {
            monitor = null;
        }
    }

    @SuppressWarnings("deprecation")
    private ExecutionContext context(final DefaultNodeProgressMonitor current) {
        return new ExecutionContext(current, node);
    }

    /** A node may report each row; the console is told twenty times a second at most. */
    private void report(final DefaultNodeProgressMonitor current, final BiConsumer<Double, String> progress) {
        final long now = System.nanoTime();
        synchronized (this) {
            if (now - lastReport < REPORT_NANOS) {
                return;
            }
            lastReport = now;
        }
        progress.accept(current.getProgress(), current.getMessage());
    }

    @Override
    public PortObject[] results() {
        final PortObject[] results = new PortObject[node.getNrOutPorts()];
        for (int i = 0; i < results.length; i++) {
            results[i] = node.getOutputObject(i);
        }
        return results;
    }

    @Override
    public Map<String, FlowVariable> variables() {
        final Map<String, FlowVariable> variables = new LinkedHashMap<>(node.getIncomingFlowVariables());
        for (FlowVariable pushed : node.getPushedFlowVariables()) {
            variables.remove(pushed.getName());
            variables.put(pushed.getName(), pushed);
        }
        return variables;
    }

    @Override
    public Optional<NodeNote> message() {
        if (overwriteFailure != null) {
            return Optional.of(overwriteFailure);
        }
        final NodeMessage message = node.getNodeMessage();
        if (message.getMessageType() == NodeMessage.Type.RESET) {
            return Optional.empty();
        }
        return Optional.of(new NodeNote(
                message.getMessageType() == NodeMessage.Type.ERROR,
                message.getMessage(),
                message.getIssue().orElse(null),
                message.getResolutions()));
    }

    @Override
    public Optional<String> viewHtml() {
        return ViewPage.of(node);
    }

    @Override
    public void cancel() {
        canceled = true;
        final DefaultNodeProgressMonitor current = monitor;
        if (current != null) {
            current.setExecuteCanceled();
        }
    }

    @Override
    public void reset() {
        node.reset();
    }
}
