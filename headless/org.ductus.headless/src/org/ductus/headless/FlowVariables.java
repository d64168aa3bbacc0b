// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.headless.workflow.Workflow;
import org.ductus.headless.workflow.WorkflowVariable;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;

/** Variables that all nodes of a workflow see. */
final class FlowVariables {

    private FlowVariables() {}

    /**
     * The workflow with other values of its variables.
     *
     * @param changes {@code NAME=VALUE}
     * @throws IllegalArgumentException with a sentence if there is no such variable, or the value has another type
     */
    static Workflow change(final Workflow workflow, final List<String> changes) {
        final List<WorkflowVariable> variables = new ArrayList<>(workflow.variables());
        for (String change : changes) {
            final int equals = change.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--variable takes NAME=VALUE, but got '" + change + "'.");
            }
            final String name = change.substring(0, equals);
            final List<String> names =
                    variables.stream().map(WorkflowVariable::name).toList();
            if (!names.contains(name)) {
                throw new IllegalArgumentException("The workflow has no variable '" + name + "'. "
                        + (names.isEmpty() ? "It has none at all." : "It has " + String.join(", ", names) + "."));
            }
            variables.replaceAll(v -> v.name().equals(name) ? v.withText(change.substring(equals + 1)) : v);
        }
        return workflow.withVariables(variables);
    }

    /** What KNIME tells of the workflow itself, and the workflow's own variables. */
    static Map<String, FlowVariable> of(final Workflow workflow) {
        final Map<String, FlowVariable> variables = new LinkedHashMap<>();
        add(variables, "context.workflow.name", workflow.name());
        add(variables, "context.workflow.absolute-path", workflow.folder().toString());
        add(variables, "context.workflow.user", System.getProperty("user.name"));
        workflow.variables().forEach(v -> variables.put(v.name(), flowVariable(v)));
        return variables;
    }

    private static void add(final Map<String, FlowVariable> variables, final String name, final String value) {
        variables.put(name, new FlowVariable(name, VariableType.StringType.INSTANCE, value));
    }

    private static FlowVariable flowVariable(final WorkflowVariable variable) {
        return switch (variable.type()) {
            case "STRING" -> new FlowVariable(
                    variable.name(), VariableType.StringType.INSTANCE, (String) variable.value());
            case "INTEGER" -> new FlowVariable(
                    variable.name(), VariableType.IntType.INSTANCE, (Integer) variable.value());
            case "LONG" -> new FlowVariable(variable.name(), VariableType.LongType.INSTANCE, (Long) variable.value());
            case "DOUBLE" -> new FlowVariable(
                    variable.name(), VariableType.DoubleType.INSTANCE, (Double) variable.value());
            default -> new FlowVariable(variable.name(), VariableType.BooleanType.INSTANCE, (Boolean) variable.value());
        };
    }
}
