// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

import java.util.function.Supplier;
import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes something the dialog shows.
 *
 * @param <S> what is computed
 */
public interface StateProvider<S> {

    /** Says when to compute, and from what. */
    interface StateProviderInitializer {

        /** What is known at the ports. */
        NodeParametersInput getNodeParametersInput();

        /** The value of a field, whose change computes anew. */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> ref);

        /** The value of a field. */
        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> ref);

        /** Computes anew when the field changes. */
        <T> void computeOnValueChange(Class<? extends ParameterReference<T>> id);

        /** What another provider computes. */
        <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> stateProviderClass);

        /** Computes anew when the button is clicked. */
        void computeOnButtonClick(Class<? extends ButtonReference> ref);

        /** Computes before the dialog is opened. */
        void computeBeforeOpenDialog();

        /** Computes after the dialog is opened. */
        void computeAfterOpenDialog();
    }

    /** Says when to compute, and from what. */
    void init(StateProviderInitializer initializer);

    /** Computes. */
    S computeState(NodeParametersInput parametersInput) throws StateComputationFailureException;
}
