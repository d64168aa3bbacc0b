// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.node.parameters.NodeParametersInput;

/** Offers flow variables. */
public interface FlowVariableChoicesProvider extends TypedStringChoicesProvider {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    /** The variables; override this or {@link #computeState}. */
    default List<FlowVariable> flowVariableChoices(final NodeParametersInput context) {
        throw new IllegalStateException(
                getClass().getName() + " overrides neither flowVariableChoices nor computeState.");
    }

    @Override
    default List<TypedStringChoice> computeState(final NodeParametersInput context) {
        return flowVariableChoices(context).stream()
                .map(TypedStringChoice::fromFlowVariable)
                .toList();
    }
}
