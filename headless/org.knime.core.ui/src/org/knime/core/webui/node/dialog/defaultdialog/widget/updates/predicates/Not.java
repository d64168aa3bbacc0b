// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import org.knime.node.parameters.updates.EffectPredicate;

/** True if its part is not. */
public class Not implements EffectPredicate {

    private final EffectPredicate m_part;

    /** Of that part. */
    public Not(final EffectPredicate part) {
        m_part = part;
    }

    /** The part. */
    public EffectPredicate getChildPredicate() {
        return m_part;
    }

    @Override
    public <T> T accept(final PredicateVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
