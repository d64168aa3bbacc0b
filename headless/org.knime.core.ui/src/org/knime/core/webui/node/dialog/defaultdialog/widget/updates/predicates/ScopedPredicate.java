// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import java.util.function.Predicate;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.ParameterReference;

/** A condition on the value of one field. */
public record ScopedPredicate(Class<? extends ParameterReference<?>> reference, Predicate<Object> condition)
        implements EffectPredicate {

    @Override
    public <T> T accept(final PredicateVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
