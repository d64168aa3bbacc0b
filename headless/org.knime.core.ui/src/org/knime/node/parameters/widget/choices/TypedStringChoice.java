// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.workflow.FlowVariable;

/** A column or a flow variable that can be chosen. */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    /** Type of a choice. */
    public record PossibleTypeValue(String id, String text) {}

    /** A column. */
    public static TypedStringChoice fromColSpec(final DataColumnSpec colSpec) {
        var type = colSpec.getType();
        return new TypedStringChoice(
                colSpec.getName(),
                colSpec.getName(),
                new PossibleTypeValue(type.getPreferredValueClass().getName(), type.getName()));
    }

    /** A flow variable. */
    public static TypedStringChoice fromFlowVariable(final FlowVariable flowVariable) {
        var type = flowVariable.getVariableType();
        return new TypedStringChoice(
                flowVariable.getName(),
                flowVariable.getName(),
                new PossibleTypeValue(type.getIdentifier(), type.getIdentifier()));
    }
}
