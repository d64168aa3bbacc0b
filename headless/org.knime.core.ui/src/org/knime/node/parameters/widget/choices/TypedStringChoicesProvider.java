// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

/** Offers columns or flow variables. */
public non-sealed interface TypedStringChoicesProvider extends ChoicesStateProvider<TypedStringChoice> {

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }
}
