// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

/**
 * Turns conditions into something else.
 *
 * @param <T> what they are turned into
 */
public interface PredicateVisitor<T> {

    /** All are true. */
    T visit(And and);

    /** One is true. */
    T visit(Or or);

    /** It is not true. */
    T visit(Not not);

    /** Always the same. */
    T visit(ConstantPredicate constantPredicate);

    /** Depends on a field. */
    T visit(ScopedPredicate scopedPredicate);
}
