// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.knime.node.parameters.persistence.Persistable;

/** Chooses by hand. */
public class ManualFilter implements Persistable {

    /** The selected names. */
    public String[] m_manuallySelected;

    /** The deselected names. */
    public String[] m_manuallyDeselected;

    /** Whether names in neither list are chosen. */
    public boolean m_includeUnknownColumns;

    ManualFilter() {
        this(new String[0]);
    }

    /** Chooses those. */
    public ManualFilter(final String[] initialSelected) {
        this(initialSelected, new String[0], false);
    }

    /** Chooses those. */
    public ManualFilter(
            final String[] manuallySelected, final String[] manuallyDeselected, final boolean includeUnknownValues) {
        m_manuallySelected = manuallySelected;
        m_manuallyDeselected = manuallyDeselected;
        m_includeUnknownColumns = includeUnknownValues;
    }

    /** True for chosen names. With unknown ones included, it is the deselected list alone that decides. */
    public Predicate<String> getFilterPredicate() {
        var names = Set.copyOf(Arrays.asList(m_includeUnknownColumns ? m_manuallyDeselected : m_manuallySelected));
        return name -> names.contains(name) != m_includeUnknownColumns;
    }

    /** Selected names that are not among the choices; none with unknown ones included. */
    public String[] getUpdatedMissingValues(final String[] choices) {
        var present = Set.copyOf(Arrays.asList(choices));
        return m_includeUnknownColumns
                ? new String[0]
                : Arrays.stream(m_manuallySelected)
                        .filter(name -> !present.contains(name))
                        .toArray(String[]::new);
    }
}
