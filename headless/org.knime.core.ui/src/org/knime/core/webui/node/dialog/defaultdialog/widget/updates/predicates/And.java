// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import java.util.List;
import org.knime.node.parameters.updates.EffectPredicate;

/** True if all parts are. */
public class And implements EffectPredicate {

    private final List<EffectPredicate> m_parts;

    /** Of those parts. */
    public And(final EffectPredicate... parts) {
        m_parts = List.of(parts);
    }

    /** The parts. */
    public List<EffectPredicate> getChildren() {
        return m_parts;
    }

    @Override
    public <T> T accept(final PredicateVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
