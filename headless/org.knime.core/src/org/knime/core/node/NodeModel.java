// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.AbstractNodeView.ViewableModel;
import org.knime.core.node.message.Message;
import org.knime.core.node.message.MessageBuilder;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.util.CheckUtils;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;

/**
 * What a node does. A node with tables only overrides {@code configure} and {@code execute} with tables, others those
 * with port objects. Ports are counted without the flow variable port. {@link Node} calls the methods in the order
 * the workflow does.
 */
public abstract class NodeModel implements ViewableModel {

    private final NodeLogger m_logger = NodeLogger.getLogger(getClass());

    private final List<NodeModelWarningListener> m_warningListeners = new CopyOnWriteArrayList<>();

    private final PortType[] m_in;

    private final PortType[] m_out;

    private final Map<String, FlowVariable> m_incoming = new LinkedHashMap<>();

    private final Map<String, FlowVariable> m_pushed = new LinkedHashMap<>();

    private Message m_warning;

    /** A model with that many tables as inputs and outputs. */
    protected NodeModel(final int nrInDataPorts, final int nrOutDataPorts) {
        this(tables(nrInDataPorts), tables(nrOutDataPorts));
    }

    /** A model with those inputs and outputs; null for none. */
    protected NodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes) {
        m_in = registered(inPortTypes);
        m_out = registered(outPortTypes);
    }

    private static PortType[] tables(final int n) {
        var types = new PortType[n];
        Arrays.fill(types, BufferedDataTable.TYPE);
        return types;
    }

    private static PortType[] registered(final PortType[] types) {
        if (types == null) {
            return new PortType[0];
        }
        return Arrays.stream(types)
                .map(t -> {
                    CheckUtils.checkArgument(t != null, "A port type must not be null.");
                    return PortTypeRegistry.getInstance().getPortType(t.getPortObjectClass(), t.isOptional());
                })
                .toArray(PortType[]::new);
    }

    /** Loads what {@link #saveInternals} saved of an executed node. */
    protected abstract void loadInternals(File nodeInternDir, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Saves what an executed node needs beside its outputs, into a folder of its own. */
    protected abstract void saveInternals(File nodeInternDir, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Number of inputs. */
    protected final int getNrInPorts() {
        return m_in.length;
    }

    /** Number of outputs. */
    protected final int getNrOutPorts() {
        return m_out.length;
    }

    /** Type of an input. */
    protected final PortType getInPortType(final int index) {
        return m_in[index];
    }

    /** Type of an output. */
    protected final PortType getOutPortType(final int index) {
        return m_out[index];
    }

    /** Saves the current settings; of a fresh node, valid defaults. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /** Refuses settings the node cannot work with, and changes nothing. */
    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Refuses settings the view cannot work with. */
    protected void validateViewSettings(final NodeSettingsRO viewSettings) throws InvalidSettingsException {
        // most views have no settings
    }

    /** Saves the defaults of the view. */
    protected void saveDefaultViewSettingsTo(final NodeSettingsWO viewSettings) {
        // most views have no settings
    }

    /** Takes over settings that were validated. */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Executes the node; override this or the variant for tables. */
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        var tables = new BufferedDataTable[inObjects.length];
        for (int i = 0; i < tables.length; i++) {
            if (inObjects[i] != null && !(inObjects[i] instanceof BufferedDataTable)) {
                throw new IOException("Input port " + i + " does not hold data table but "
                        + inObjects[i].getClass().getSimpleName()
                        + "; the model must override the execute method for port objects.");
            }
            tables[i] = (BufferedDataTable) inObjects[i];
        }
        return execute(tables, exec);
    }

    /** Executes the node; override this or the variant for port objects. */
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
            throws Exception {
        throw new IOException("NodeModel.execute() implementation missing!");
    }

    /** Forgets all results. */
    protected abstract void reset();

    /** Called when the node is removed. */
    protected void onDispose() {
        // most nodes hold nothing
    }

    /** Tells views that the state changed. */
    protected final void stateChanged() {
        // there are no open views here
    }

    /** Tells views something. */
    protected final void notifyViews(final Object arg) {
        // there are no open views here
    }

    /** Specs of the outputs, null where unknown; override this or the variant for tables. */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        var tables = new DataTableSpec[inSpecs.length];
        for (int i = 0; i < tables.length; i++) {
            if (inSpecs[i] != null && !(inSpecs[i] instanceof DataTableSpec)) {
                throw new InvalidSettingsException("Input Port " + i + " does not hold data table specs. "
                        + "The model must override the configure method for port object specs.");
            }
            tables[i] = (DataTableSpec) inSpecs[i];
        }
        return configure(tables);
    }

    /** Specs of the outputs, null where unknown; override this or the variant for port objects. */
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        throw new InvalidSettingsException("NodeModel.configure() implementation missing!");
    }

    /** A builder for a structured warning or error. */
    protected final MessageBuilder createMessageBuilder() {
        return Message.builder();
    }

    /** Warns the user; null clears the warning. */
    protected final void setWarningMessage(final String warningMessage) {
        setWarning(warningMessage == null ? null : Message.fromSummary(warningMessage));
    }

    /** Summary of the warning; null if there is none. */
    protected final String getWarningMessage() {
        return Message.getSummaryFrom(m_warning);
    }

    /** Warns the user; null clears the warning. */
    protected final void setWarning(final Message message) {
        boolean changed = !Objects.equals(m_warning, message);
        m_warning = message;
        if (changed) {
            m_warningListeners.forEach(l -> l.warningChanged(message));
        }
    }

    /** The warning; null if there is none. */
    protected final Message getWarning() {
        return m_warning;
    }

    /** Adds a listener. */
    public void addWarningListener(final NodeModelWarningListener listener) {
        if (!m_warningListeners.contains(listener)) {
            m_warningListeners.add(listener);
        }
    }

    /** Removes a listener. */
    public void removeWarningListener(final NodeModelWarningListener listener) {
        m_warningListeners.remove(listener);
    }

    /** Value of a flow variable that was pushed here or came in; none gives a {@code NoSuchElementException}. */
    public final String peekFlowVariableString(final String name) {
        return peekFlowVariable(name, VariableType.StringType.INSTANCE);
    }

    /** Pushes a flow variable, in configure or execute; the name must not start with {@code knime}. */
    protected final void pushFlowVariableDouble(final String name, final double value) {
        pushFlowVariable(name, VariableType.DoubleType.INSTANCE, value);
    }

    /** Pushes a flow variable, in configure or execute; the name must not start with {@code knime}. */
    protected final <T> void pushFlowVariable(final String name, final VariableType<T> type, final T value) {
        CheckUtils.checkArgument(name != null, "The name of a flow variable must not be null.");
        CheckUtils.checkArgument(type != null, "The type of the flow variable \"%s\" must not be null.", name);
        CheckUtils.checkArgument(value != null, "The value of the flow variable \"%s\" must not be null.", name);
        m_pushed.remove(name); // a variable pushed again is the newest
        m_pushed.put(name, new FlowVariable(name, type, value));
    }

    /** Value of a flow variable that was pushed here or came in; none gives a {@code NoSuchElementException}. */
    public final double peekFlowVariableDouble(final String name) {
        return peekFlowVariable(name, VariableType.DoubleType.INSTANCE);
    }

    /** Value of a flow variable that was pushed here or came in; none gives a {@code NoSuchElementException}. */
    public final <T> T peekFlowVariable(final String name, final VariableType<T> type) {
        for (var variables : List.of(m_pushed, m_incoming)) {
            var variable = variables.get(name);
            if (variable != null && variable.getVariableType().equals(type)) {
                return variable.getValue(type);
            }
        }
        throw new NoSuchElementException("There is no flow variable \"" + name + "\" of type " + type + ".");
    }

    /** Pushes a flow variable, in configure or execute; the name must not start with {@code knime}. */
    protected final void pushFlowVariableInt(final String name, final int value) {
        pushFlowVariable(name, VariableType.IntType.INSTANCE, value);
    }

    /** Value of a flow variable that was pushed here or came in; none gives a {@code NoSuchElementException}. */
    public final int peekFlowVariableInt(final String name) {
        return peekFlowVariable(name, VariableType.IntType.INSTANCE);
    }

    /** Pushes a flow variable, in configure or execute; the name must not start with {@code knime}. */
    protected final void pushFlowVariableString(final String name, final String value) {
        pushFlowVariable(name, VariableType.StringType.INSTANCE, value);
    }

    /** Variables of those types that came in or were pushed here. */
    public final Map<String, FlowVariable> getAvailableFlowVariables(final VariableType<?>[] types) {
        var variables = new LinkedHashMap<>(m_incoming);
        variables.putAll(m_pushed);
        return ofTypes(variables, Arrays.asList(types));
    }

    /** Variables of those types that came in or were pushed here. */
    public Map<String, FlowVariable> getAvailableFlowVariables(
            final VariableType<?> type, final VariableType<?>... otherTypes) {
        return getAvailableFlowVariables(join(type, otherTypes));
    }

    /** Variables of those types that came in. */
    public final Map<String, FlowVariable> getAvailableInputFlowVariables(final VariableType<?>[] types) {
        return ofTypes(m_incoming, Arrays.asList(types));
    }

    /** Variables of those types that came in. */
    public Map<String, FlowVariable> getAvailableInputFlowVariables(
            final VariableType<?> type, final VariableType<?>... otherTypes) {
        return getAvailableInputFlowVariables(join(type, otherTypes));
    }

    private static VariableType<?>[] join(final VariableType<?> type, final VariableType<?>[] others) {
        var types = new ArrayList<VariableType<?>>(others.length + 1);
        types.add(type);
        types.addAll(Arrays.asList(others));
        return types.toArray(VariableType<?>[]::new);
    }

    private static Map<String, FlowVariable> ofTypes(
            final Map<String, FlowVariable> variables, final Collection<VariableType<?>> types) {
        var chosen = new LinkedHashMap<>(variables);
        chosen.values().removeIf(v -> !types.contains(v.getVariableType()));
        return Collections.unmodifiableMap(chosen);
    }

    /** Variables a node starts with; what was pushed before is forgotten. */
    final void setIncomingFlowVariables(final Collection<FlowVariable> variables) {
        m_incoming.clear();
        variables.forEach(v -> m_incoming.put(v.getName(), v));
        m_pushed.clear();
    }

    final Map<String, FlowVariable> incomingFlowVariables() {
        return Collections.unmodifiableMap(m_incoming);
    }

    final void restoreFlowVariable(final FlowVariable variable) {
        m_pushed.put(variable.getName(), variable);
    }

    final List<FlowVariable> pushedFlowVariables() {
        return List.copyOf(m_pushed.values());
    }

    /** A logger of the class. */
    protected final NodeLogger getLogger() {
        return m_logger;
    }
}
