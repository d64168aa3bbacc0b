// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.StringFilterMode;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.ManualFilter;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter;
import org.knime.node.parameters.persistence.Persistable;

/** Chooses names by hand or by pattern. */
public class StringFilter implements Persistable {

    /** How it chooses. */
    public StringFilterMode m_mode = StringFilterMode.MANUAL;

    /** Chooses by pattern. */
    public PatternFilter m_patternFilter = new PatternFilter();

    /** Chooses by hand. */
    public ManualFilter m_manualFilter;

    /** Chooses nothing. */
    public StringFilter() {
        this(new String[0]);
    }

    /** Chooses those by hand. */
    public StringFilter(final String[] initialSelected) {
        m_manualFilter = new ManualFilter(Objects.requireNonNull(initialSelected, "The selection must not be null."));
    }

    /** Chooses those by hand. */
    public StringFilter(final List<String> initialSelected) {
        this(initialSelected.toArray(String[]::new));
    }

    /** Leaves out names it never saw. */
    public void excludeUnknownColumn() {
        m_manualFilter.m_includeUnknownColumns = false;
    }

    /** Names selected by hand that are not among the choices. */
    public String[] getMissingSelected(final String[] choices) {
        return m_mode == StringFilterMode.MANUAL ? m_manualFilter.getUpdatedMissingValues(choices) : new String[0];
    }

    /** The chosen names, in the order of the choices. */
    public String[] filter(final String[] choices) {
        Predicate<String> chosen = m_mode == StringFilterMode.MANUAL
                ? m_manualFilter.getFilterPredicate()
                : m_patternFilter.getIsSelectedPredicate(m_mode.toPatternMode());
        return Arrays.stream(choices).filter(chosen).toArray(String[]::new);
    }
}
