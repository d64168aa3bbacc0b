// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortUtil;
import org.knime.core.node.port.inactive.InactiveBranchConsumer;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.NodeMessage;

/**
 * A node of a workflow: drives the model that a factory makes, in the order and with the messages of KNIME. Ports are
 * counted without the flow variable port. Only the class name is KNIME's; the workflow runner uses it.
 * <p>
 * Of a node that failed or was cancelled while executing, {@link #execute} has called reset once; KNIME's workflow then
 * resets and configures it again.
 */
public final class Node {

    private final NodeFactory<NodeModel> m_factory;

    private final ModifiableNodeCreationConfiguration m_creationConfig;

    private final NodeModel m_model;

    private final PortObjectSpec[] m_specs;

    private final PortObject[] m_objects;

    private PortObject[] m_held;

    private NodeMessage m_message = NodeMessage.NONE;

    private boolean m_executed;

    /** A node with the default ports. */
    public Node(final NodeFactory<? extends NodeModel> factory) {
        this(factory, defaultConfig(factory));
    }

    /** A node with the ports saved as {@code node_creation_config}; null or an unknown group leaves the default. */
    public Node(final NodeFactory<? extends NodeModel> factory, final NodeSettingsRO creationSettings)
            throws InvalidSettingsException {
        this(factory, loadConfig(factory, creationSettings));
    }

    @SuppressWarnings("unchecked")
    private Node(final NodeFactory<? extends NodeModel> factory, final ModifiableNodeCreationConfiguration config) {
        factory.init();
        m_factory = (NodeFactory<NodeModel>) factory;
        m_creationConfig = config;
        m_model = inContext(() -> m_factory.callCreateNodeModel(config == null ? null : config.copy()));
        m_specs = new PortObjectSpec[m_model.getNrOutPorts()];
        m_objects = new PortObject[m_model.getNrOutPorts()];
    }

    private static ModifiableNodeCreationConfiguration defaultConfig(final NodeFactory<?> factory) {
        return factory instanceof ConfigurableNodeFactory<?> configurable
                ? configurable.createNodeCreationConfig()
                : null;
    }

    private static ModifiableNodeCreationConfiguration loadConfig(
            final NodeFactory<?> factory, final NodeSettingsRO settings) throws InvalidSettingsException {
        var config = defaultConfig(factory);
        if (config != null && settings != null) {
            config.loadSettingsFrom(settings);
        }
        return config;
    }

    private interface Call<R, E extends Exception> {
        R run() throws E;
    }

    private <R, E extends Exception> R inContext(final Call<R, E> call) throws E {
        NodeContext.pushContext((Object) this);
        try {
            return call.run();
        } finally {
            NodeContext.removeLastContext();
        }
    }

    /** The factory. */
    public NodeFactory<? extends NodeModel> getFactory() {
        return m_factory;
    }

    /** The model. */
    public NodeModel getNodeModel() {
        return m_model;
    }

    /** The description; that of a node without one names it after its factory. */
    public NodeDescription getNodeDescription() {
        return m_factory.getNodeDescription();
    }

    /** Name of the node. */
    public String getName() {
        return m_factory.getNodeName();
    }

    /** Kind of the node. */
    public NodeType getType() {
        return m_factory.getType();
    }

    /** A copy of the configured ports; empty if ports are not configurable. */
    public Optional<ModifiableNodeCreationConfiguration> getCopyOfCreationConfig() {
        return Optional.ofNullable(m_creationConfig).map(ModifiableNodeCreationConfiguration::copy);
    }

    /** Number of inputs. */
    public int getNrInPorts() {
        return m_model.getNrInPorts();
    }

    /** Number of outputs. */
    public int getNrOutPorts() {
        return m_model.getNrOutPorts();
    }

    /** Type of an input. */
    public PortType getInPortType(final int index) {
        return m_model.getInPortType(index);
    }

    /** Type of an output. */
    public PortType getOutPortType(final int index) {
        return m_model.getOutPortType(index);
    }

    /** Saves the model's settings. */
    public void saveSettingsTo(final NodeSettingsWO modelSettings) {
        inContext(() -> {
            m_model.saveSettingsTo(modelSettings);
            return null;
        });
    }

    /** Lets the model refuse the settings. */
    public void validateSettings(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        guarded("Coding issue: ", () -> m_model.validateSettings(modelSettings));
    }

    /** New settings: validates, resets if executed, validates again and loads. The node has to be configured then. */
    public void loadSettings(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        validateSettings(modelSettings);
        if (m_executed) {
            reset();
        }
        load(modelSettings);
    }

    /** Settings of a node whose execution is loaded afterwards by {@link #loadExecuted}: validates twice and loads. */
    public void loadSettingsOfExecuted(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        validateSettings(modelSettings);
        load(modelSettings);
    }

    /**
     * Settings with flow variables written over them: validates twice and loads. On failure the exception says so; it
     * is also the message of the node.
     */
    public void loadSettingsWithFlowVariables(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        try {
            validateSettings(modelSettings);
            load(modelSettings);
        } catch (InvalidSettingsException ex) {
            var text = "Errors loading flow variables into node : " + ex.getMessage();
            warn(Message.fromSummary(text));
            throw new InvalidSettingsException(text, ex);
        }
    }

    private void load(final NodeSettingsRO settings) throws InvalidSettingsException {
        guarded(
                "Loading model settings failed, caught \"%s\": ",
                () -> {
                    m_model.validateSettings(settings);
                    m_model.loadValidatedSettingsFrom(settings);
                });
    }

    private interface SettingsCall {
        void run() throws InvalidSettingsException;
    }

    private void guarded(final String prefix, final SettingsCall call) throws InvalidSettingsException {
        try {
            inContext(() -> {
                call.run();
                return null;
            });
        } catch (InvalidSettingsException ex) {
            throw ex;
        } catch (Exception ex) { // a model must not take the workflow down
            NodeLogger.getLogger(Node.class).coding(getName() + " failed on its settings: " + ex, ex);
            throw new InvalidSettingsException(prefix.formatted(ex.getClass().getSimpleName()) + ex.getMessage(), ex);
        }
    }

    /**
     * Configures the node with the specs at its inputs, null where unknown or not connected, and the variables that
     * come in. False if an input that is not optional has no spec (then without a message), or if the model refuses.
     */
    public boolean configure(final PortObjectSpec[] inSpecs, final Collection<FlowVariable> incoming) {
        m_message = NodeMessage.NONE;
        Arrays.fill(m_specs, null);
        m_model.setIncomingFlowVariables(incoming);
        for (int i = 0; i < getNrInPorts(); i++) {
            if (inSpecs[i] == null && !getInPortType(i).isOptional()) {
                return false;
            }
        }
        if (!(m_model instanceof InactiveBranchConsumer)
                && Arrays.stream(inSpecs).anyMatch(InactiveBranchPortObjectSpec.class::isInstance)) {
            Arrays.fill(m_specs, InactiveBranchPortObjectSpec.INSTANCE);
            return true;
        }
        try {
            var specs = inContext(() -> configureModel(inSpecs));
            System.arraycopy(specs, 0, m_specs, 0, m_specs.length);
            Optional.ofNullable(m_model.getWarning()).ifPresent(this::warn);
            return true;
        } catch (InvalidSettingsException ex) {
            warn(message("", ex));
        } catch (Throwable ex) { // as KNIME does, so that nothing a node throws ends the workflow
            fail(message("Configure failed (" + ex.getClass().getSimpleName() + "): ", ex), ex);
        }
        return false;
    }

    private PortObjectSpec[] configureModel(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        m_model.setWarning(null);
        for (int i = 0; i < inSpecs.length; i++) {
            var expected = getInPortType(i).getPortObjectSpecClass();
            if (inSpecs[i] != null
                    && !expected.isInstance(inSpecs[i])
                    && !(inSpecs[i] instanceof InactiveBranchPortObjectSpec)) {
                throw new InvalidSettingsException("Incompatible port spec"
                        + (inSpecs.length > 1 ? " at port " + i : "") + ", expected: " + expected.getSimpleName()
                        + ", actual: " + inSpecs[i].getClass().getSimpleName());
            }
        }
        var specs = m_model.configure(inSpecs.clone());
        if (specs != null && specs.length != getNrOutPorts()) {
            NodeLogger.getLogger(Node.class)
                    .error(getName() + " gives " + specs.length + " specs for " + getNrOutPorts() + " outputs.");
            specs = null;
        }
        return specs == null ? new PortObjectSpec[getNrOutPorts()] : specs;
    }

    /** Spec of an output after {@link #configure}, or of its object after {@link #execute}; null if unknown. */
    public PortObjectSpec getOutputSpec(final int index) {
        return m_specs[index];
    }

    /** Specs of all outputs. */
    public PortObjectSpec[] getOutputSpecs() {
        return m_specs.clone();
    }

    /**
     * Executes a configured node. Objects other than tables are copied by their registered serializers before the model
     * gets them. False if the model failed or the user cancelled; then the model was reset.
     */
    public boolean execute(final PortObject[] inObjects, final ExecutionContext exec) {
        m_message = NodeMessage.NONE;
        m_executed = false;
        if (!(m_model instanceof InactiveBranchConsumer)
                && Arrays.stream(inObjects).anyMatch(InactiveBranchPortObject.class::isInstance)) {
            Arrays.fill(m_objects, InactiveBranchPortObject.INSTANCE);
            Arrays.fill(m_specs, InactiveBranchPortObjectSpec.INSTANCE);
            m_executed = true;
            return true;
        }
        var inputs = copies(inObjects, exec);
        if (inputs.isEmpty()) {
            return false;
        }
        try {
            exec.checkCanceled();
            var outputs = inContext(() -> executeModel(inputs.get(), exec));
            return takeOutputs(outputs);
        } catch (Throwable ex) { // as KNIME does
            var message = failure(ex, inputs.get(), exec);
            reset();
            if (isCanceled(ex, exec)) {
                Thread.interrupted(); // a cancelled thread goes on with other nodes
                warn(message);
            } else {
                fail(message, ex);
            }
            return false;
        }
    }

    private Optional<PortObject[]> copies(final PortObject[] inObjects, final ExecutionContext exec) {
        var copies = inObjects.clone();
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] == null && !getInPortType(i).isOptional()) {
                fail(Message.fromSummary("Couldn't get data from predecessor (Port No." + (i + 1) + ")."), null);
                return Optional.empty();
            }
            if (copies[i] == null || copies[i] instanceof BufferedDataTable) {
                continue;
            }
            try {
                copies[i] = PortUtil.copy(copies[i], exec.createSilentSubProgress(0));
            } catch (CanceledExecutionException ex) {
                warn(ex.getKNIMEMessage());
                return Optional.empty();
            } catch (Exception ex) { // whatever a serializer throws
                fail(
                        message(
                                "Unable to clone input data at port " + (i + 1) + " (" + m_factory.getInportName(i)
                                        + "): ",
                                ex),
                        ex);
                return Optional.empty();
            }
        }
        return Optional.of(copies);
    }

    private PortObject[] executeModel(final PortObject[] inputs, final ExecutionContext exec) throws Exception {
        m_model.setWarning(null);
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] != null
                    && !(inputs[i] instanceof InactiveBranchPortObject)
                    && !getInPortType(i).acceptsPortObject(inputs[i])) {
                throw new IllegalStateException("Connection Error: Mismatch of input port types (port " + i + ").");
            }
        }
        var outputs = Objects.requireNonNullElseGet(
                m_model.execute(inputs.clone(), exec), () -> new PortObject[getNrOutPorts()]);
        exec.checkCanceled();
        if (m_model.getWarning() != null) {
            m_model.setWarning(m_model.getWarning().renderIssueDetails(inputs));
        }
        checkOutputs(outputs);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i] instanceof BufferedDataTable table
                    && Arrays.asList(inputs).contains(table)) {
                outputs[i] = exec.createWrappedTable(table);
            }
        }
        warnAboutEmptyTables(outputs);
        return outputs;
    }

    private void checkOutputs(final PortObject[] outputs) {
        if (outputs.length != getNrOutPorts()) {
            throw new IllegalStateException("Invalid result. Execution failed. Reason: Incorrect implementation; the "
                    + "execute method in \"" + m_model.getClass().getSimpleName()
                    + "\" returned null or an incorrect number of output tables.");
        }
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i] == null) {
                throw new IllegalStateException(
                        "Invalid result. Execution failed, reason: data at output " + i + " is null.");
            }
        }
    }

    private void warnAboutEmptyTables(final PortObject[] outputs) {
        var tables = Arrays.stream(outputs)
                .filter(BufferedDataTable.class::isInstance)
                .map(BufferedDataTable.class::cast)
                .toList();
        if (m_model.getWarning() == null && !tables.isEmpty() && tables.stream().allMatch(t -> t.size() == 0)) {
            m_model.setWarningMessage(
                    tables.size() == 1
                            ? "Node created an empty data table."
                            : "Node created empty data tables on all out-ports.");
        }
    }

    /** False, with a message, if a port can't have the object; KNIME counts ports with that of the flow variables. */
    private boolean takeOutputs(final PortObject[] outputs) {
        Optional.ofNullable(m_model.getWarning()).ifPresent(this::warn);
        var specs = new PortObjectSpec[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            if (!(outputs[i] instanceof InactiveBranchPortObject)
                    && !getOutPortType(i).acceptsPortObject(outputs[i])) {
                fail(Message.fromSummary("Invalid output port object at port " + (i + 1)), null);
                return false;
            }
            var name = outputs[i].getClass().getName();
            try {
                specs[i] = outputs[i].getSpec();
            } catch (Throwable ex) {
                fail(
                        Message.fromSummary("PortObject \"" + name + "\" threw "
                                + ex.getClass().getSimpleName() + " on #getSpec()"),
                        ex);
                return false;
            }
            if (specs[i] == null) {
                fail(
                        Message.fromSummary("Implementation Error: PortObject \"" + name
                                + "\" must not have null spec (output port " + (i + 1) + ")."),
                        null);
                return false;
            }
        }
        for (int i = 0; i < outputs.length; i++) {
            if (m_specs[i] instanceof DataTableSpec announced
                    && specs[i] instanceof DataTableSpec found
                    && !found.isCompatibleWith(announced)) {
                warn(Message.fromSummary("DataSpec generated by configure does not match spec after execution."));
            }
            m_objects[i] = outputs[i];
            m_specs[i] = specs[i];
        }
        m_held = inContext(this::heldByModel);
        m_executed = true;
        return true;
    }

    private PortObject[] heldByModel() {
        if (m_model instanceof PortObjectHolder holder) {
            return holder.getInternalPortObjects();
        }
        return m_model instanceof BufferedDataTableHolder holder ? holder.getInternalTables() : null;
    }

    private static boolean isCanceled(final Throwable ex, final ExecutionContext exec) {
        if (ex instanceof CanceledExecutionException) {
            return true;
        }
        try {
            exec.checkCanceled();
            return false;
        } catch (CanceledExecutionException canceled) {
            return true;
        }
    }

    private static Message failure(final Throwable ex, final PortObject[] inputs, final ExecutionContext exec) {
        if (isCanceled(ex, exec)) {
            return ex instanceof CanceledExecutionException canceled
                    ? canceled.getKNIMEMessage()
                    : CanceledExecutionException.DEFAULT_CANCEL_MESSAGE;
        }
        if (ex instanceof MessageAwareException aware) {
            return aware.getKNIMEMessage().renderIssueDetails(inputs);
        }
        var text = ex.getMessage();
        return Message.fromSummary("Execute failed: "
                + (text != null && text.length() >= 5
                        ? text
                        : "(\"" + ex.getClass().getSimpleName() + "\"): " + text));
    }

    private static Message message(final String prefix, final Throwable ex) {
        if (ex instanceof MessageAwareException aware) {
            var message = aware.getKNIMEMessage();
            return message.modify()
                    .withSummary(prefix + message.getSummary())
                    .build()
                    .orElseThrow();
        }
        return Message.fromSummary(prefix + ex.getMessage());
    }

    private void warn(final Message message) {
        NodeLogger.getLogger(Node.class).warn(getName() + ": " + message.toLogPrintable());
        m_message = message.toNodeMessage(NodeMessage.Type.WARNING);
    }

    private void fail(final Message message, final Throwable cause) {
        NodeLogger.getLogger(Node.class).error(getName() + ": " + message.toLogPrintable(), cause);
        m_message = message.toNodeMessage(NodeMessage.Type.ERROR);
    }

    /** Object of an output; null unless executed. */
    public PortObject getOutputObject(final int index) {
        return m_objects[index];
    }

    /** Whether the node holds the results of an execution. */
    public boolean isExecuted() {
        return m_executed;
    }

    /** Whether the node was executed or configured in a branch that is switched off. */
    public boolean isInactive() {
        return m_specs.length > 0 && Arrays.stream(m_specs).allMatch(InactiveBranchPortObjectSpec.class::isInstance);
    }

    /** What the workflow shows at the node; of kind {@code RESET} if there is nothing to show. */
    public NodeMessage getNodeMessage() {
        return m_message;
    }

    /** Variables the model pushed since it was configured, the newest last. */
    public List<FlowVariable> getPushedFlowVariables() {
        return m_model.pushedFlowVariables();
    }

    /** Makes settings that are exposed as variables go out, after those that the model pushed in configure. */
    public void pushFlowVariables(final List<FlowVariable> exposed) {
        exposed.forEach(m_model::restoreFlowVariable);
    }

    /** Variables that came in at the last configuration, by name. */
    public Map<String, FlowVariable> getIncomingFlowVariables() {
        return m_model.incomingFlowVariables();
    }

    /** Forgets all results. Variables and specs stay until the node is configured again. */
    public void reset() {
        m_message = NodeMessage.NONE;
        m_executed = false;
        m_held = null;
        Arrays.fill(m_objects, null);
        m_model.setWarning(null);
        try {
            inContext(() -> {
                m_model.reset();
                return null;
            });
        } catch (RuntimeException ex) { // results are gone in any case
            NodeLogger.getLogger(Node.class)
                    .coding("Reset failed due to a " + ex.getClass().getSimpleName(), ex);
        }
    }

    /** Objects an executed model holds; null for none. */
    public PortObject[] getInternalHeldPortObjects() {
        return m_held == null ? null : m_held.clone();
    }

    /** Saves the internals of an executed model into an existing, empty folder. */
    public void saveInternals(final File folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        NodeContext.pushContext((Object) this);
        try {
            m_model.saveInternals(folder, exec);
        } finally {
            NodeContext.removeLastContext();
        }
    }

    /**
     * Makes the node executed as it was saved: outputs, pushed variables, internals, held objects (null for none). The
     * settings must be loaded before. The model is neither configured nor reset.
     */
    public void loadExecuted(
            final PortObject[] outputs,
            final Collection<FlowVariable> pushed,
            final File internals,
            final PortObject[] held,
            final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        for (int i = 0; i < m_objects.length; i++) {
            m_objects[i] = outputs[i];
            m_specs[i] = outputs[i].getSpec();
        }
        pushed.forEach(m_model::restoreFlowVariable);
        m_executed = true;
        m_held = held == null ? null : held.clone();
        NodeContext.pushContext((Object) this);
        try {
            m_model.loadInternals(internals, exec);
            if (held != null && m_model instanceof PortObjectHolder holder) {
                holder.setInternalPortObjects(held.clone());
            } else if (held != null && m_model instanceof BufferedDataTableHolder holder) {
                holder.setInternalTables(Arrays.copyOf(held, held.length, BufferedDataTable[].class));
            }
        } finally {
            NodeContext.removeLastContext();
        }
    }

    /** Tells the model that the node is removed. */
    public void dispose() {
        m_model.onDispose();
    }
}
