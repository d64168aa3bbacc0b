// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Hands out names that are not taken: a taken name gets " (#1)", " (#2)" … in place of such an ending. */
public final class UniqueNameGenerator {

    private static final Pattern NUMBERED = Pattern.compile("(.*) \\(#(\\d{1,9})\\)");

    private final Set<String> m_names = new HashSet<>();

    public UniqueNameGenerator(final DataTableSpec spec) {
        if (spec != null) {
            spec.forEach(c -> m_names.add(c.getName()));
        }
    }

    public UniqueNameGenerator(final Set<String> names) {
        if (names != null) {
            m_names.addAll(names);
        }
    }

    public String newName(final String suggested) {
        String unique = suggested.trim();
        Matcher numbered = NUMBERED.matcher(unique);
        String base = numbered.matches() ? numbered.group(1) : unique;
        int next = numbered.matches() ? Integer.parseInt(numbered.group(2)) + 1 : 1;
        while (!m_names.add(unique)) {
            unique = base + " (#" + next++ + ")";
        }
        return unique;
    }

    public DataColumnSpecCreator newCreator(final String suggested, final DataType type) {
        return new DataColumnSpecCreator(newName(suggested), type);
    }

    public DataColumnSpecCreator newCreator(final DataColumnSpec column) {
        var creator = new DataColumnSpecCreator(column);
        creator.setName(newName(column.getName()));
        return creator;
    }

    public DataColumnSpec newColumn(final String suggested, final DataType type) {
        return newCreator(suggested, type).createSpec();
    }
}
