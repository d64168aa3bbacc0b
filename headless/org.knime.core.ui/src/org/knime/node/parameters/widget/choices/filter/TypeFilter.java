// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Chooses by type. */
public abstract class TypeFilter implements Persistable {

    /** Names of the chosen types. */
    public String[] m_selectedTypes;

    /** Chooses nothing. */
    protected TypeFilter() {
        this(new String[0]);
    }

    /** Chooses those types. */
    protected TypeFilter(final String[] selectedTypes) {
        m_selectedTypes = selectedTypes;
    }

    /** How a type is shown. */
    protected abstract Optional<PossibleTypeValue> fromTypeId(String typeId);

    /** True for the names of chosen types. */
    protected Predicate<String> getIsSelectedPredicate() {
        return Set.of(m_selectedTypes)::contains;
    }
}
