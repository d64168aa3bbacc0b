// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.knime.core.node.util.CheckUtils;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter.PatternMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;
import org.knime.node.parameters.persistence.Persistable;

/**
 * Chooses named and typed things by hand, by pattern, or by type.
 *
 * @param <T> chooses by type
 */
public abstract class TypedStringFilter<T extends TypeFilter> implements Persistable {

    /** How it chooses. */
    public TypedStringFilterMode m_mode = TypedStringFilterMode.MANUAL;

    /** Chooses by pattern. */
    public PatternFilter m_patternFilter = new PatternFilter();

    /** Chooses by hand. */
    public ManualFilter m_manualFilter;

    /** Chooses by type. */
    public T m_typeFilter;

    /** Chooses those by hand. */
    protected TypedStringFilter(final String[] initialSelected, final T defaultTypeFilter) {
        m_manualFilter = new ManualFilter(Objects.requireNonNull(initialSelected, "The selection must not be null."));
        m_typeFilter = defaultTypeFilter;
    }

    /** Chooses those by hand. */
    protected TypedStringFilter(final List<String> initialSelected, final T defaultTypeFilter) {
        this(initialSelected.toArray(String[]::new), defaultTypeFilter);
    }

    /** Whether what was neither selected nor deselected by hand is chosen. */
    protected void setIncludeUnknownValues(final boolean value) {
        m_manualFilter.m_includeUnknownColumns = value;
    }

    /** What was selected by hand, but is not among the choices. */
    protected String[] getMissingSelected(final String[] choices) {
        return m_mode == TypedStringFilterMode.MANUAL ? m_manualFilter.getUpdatedMissingValues(choices) : new String[0];
    }

    /** The chosen ones, in the order of the choices. */
    protected String[] getSelected(final String[] choices, final Function<T, String[]> getSelectedFromTypeFilter) {
        return m_mode == TypedStringFilterMode.TYPE
                ? getSelectedFromTypeFilter.apply(m_typeFilter)
                : Arrays.stream(choices).filter(getStringFilterPredicate()).toArray(String[]::new);
    }

    /** True for chosen names; not available when choosing by type. */
    protected Predicate<String> getStringFilterPredicate() {
        CheckUtils.checkState(m_mode != TypedStringFilterMode.TYPE, "The filter chooses by type, not by name.");
        if (m_mode == TypedStringFilterMode.MANUAL) {
            return m_manualFilter.getFilterPredicate();
        }
        return m_patternFilter.getIsSelectedPredicate(
                m_mode == TypedStringFilterMode.REGEX ? PatternMode.REGEX : PatternMode.WILDCARD);
    }
}
