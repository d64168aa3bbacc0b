// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.variablecreator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.knime.base.node.BaseNodeModel;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.knime.core.node.workflow.VariableType;

/** Pushes the variables of its settings. */
final class VariableCreatorNodeModel extends BaseNodeModel {

    private static final String KEY = "newFlowVariables";

    private record Variable(String name, String type, String value) {

        Object parsed() throws InvalidSettingsException {
            try {
                return switch (type) {
                    case "STRING" -> value;
                    case "INTEGER" -> Integer.valueOf(value);
                    case "LONG" -> Long.valueOf(value);
                    case "DOUBLE" -> Double.valueOf(value);
                    case "BOOLEAN" -> Boolean.valueOf(value);
                    default -> throw new InvalidSettingsException(
                            "The variable '" + name + "' has the type " + type + ", which is not supported here.");
                };
            } catch (NumberFormatException e) {
                throw new InvalidSettingsException(
                        "The value '" + value + "' of the variable '" + name + "' is not of the type " + type + ".", e);
            }
        }
    }

    private List<Variable> m_variables = List.of();

    VariableCreatorNodeModel() {
        super(new PortType[0], new PortType[] {FlowVariablePortObject.TYPE});
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        push();
        return new PortObjectSpec[] {FlowVariablePortObjectSpec.INSTANCE};
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        push();
        return new PortObject[] {FlowVariablePortObject.INSTANCE};
    }

    /** The last one is pushed first: variables lie on a stack. */
    private void push() throws InvalidSettingsException {
        final List<Variable> reversed = new ArrayList<>(m_variables);
        Collections.reverse(reversed);
        for (Variable variable : reversed) {
            final Object value = variable.parsed();
            switch (variable.type) {
                case "INTEGER" -> pushFlowVariable(variable.name, VariableType.IntType.INSTANCE, (Integer) value);
                case "LONG" -> pushFlowVariable(variable.name, VariableType.LongType.INSTANCE, (Long) value);
                case "DOUBLE" -> pushFlowVariable(variable.name, VariableType.DoubleType.INSTANCE, (Double) value);
                case "BOOLEAN" -> pushFlowVariable(variable.name, VariableType.BooleanType.INSTANCE, (Boolean) value);
                default -> pushFlowVariable(variable.name, VariableType.StringType.INSTANCE, (String) value);
            }
        }
        if (m_variables.isEmpty()) {
            setWarningMessage("No new variables defined");
        }
    }

    private static List<Variable> load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final NodeSettingsRO all = settings.getNodeSettings(KEY);
        final List<Variable> variables = new ArrayList<>();
        final Set<String> names = new HashSet<>();
        for (int i = 0; all.containsKey(String.valueOf(i)); i++) {
            final NodeSettingsRO entry = all.getNodeSettings(String.valueOf(i));
            final Variable variable =
                    new Variable(entry.getString("name"), entry.getString("type"), entry.getString("value"));
            if (variable.name == null || variable.name.isBlank() || !names.add(variable.name)) {
                throw new InvalidSettingsException("The name of variable " + (i + 1) + " is empty or used before.");
            }
            variable.parsed();
            variables.add(variable);
        }
        return variables;
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        final NodeSettingsWO all = settings.addNodeSettings(KEY);
        for (int i = 0; i < m_variables.size(); i++) {
            final NodeSettingsWO entry = all.addNodeSettings(String.valueOf(i));
            entry.addString("name", m_variables.get(i).name);
            entry.addString("type", m_variables.get(i).type);
            entry.addString("value", m_variables.get(i).value);
        }
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        load(settings);
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_variables = load(settings);
    }
}
