// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.And;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Not;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Or;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;

/** A condition on the fields of a dialog. */
public interface EffectPredicate {

    /** Tells the visitor what kind of condition this is. */
    <T> T accept(PredicateVisitor<T> visitor);

    /** True if both are. */
    default EffectPredicate and(final EffectPredicate other) {
        return new And(this, other);
    }

    /** True if one is. */
    default EffectPredicate or(final EffectPredicate other) {
        return new Or(this, other);
    }

    /** True if this is not. */
    default EffectPredicate negate() {
        return new Not(this);
    }
}
