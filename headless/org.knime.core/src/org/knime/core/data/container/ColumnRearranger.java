// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;

/** Which columns a table keeps, in which order, and which new ones it gets. */
public class ColumnRearranger {

    private final DataTableSpec m_original;

    private final List<Column> m_columns = new ArrayList<>();

    /** A column of the input (factory null, index in the input), or of a factory (index among its columns). */
    record Column(DataColumnSpec spec, CellFactory factory, int index) {
        String name() {
            return spec.getName();
        }
    }

    public ColumnRearranger(final DataTableSpec original) {
        m_original = original;
        for (int i = 0; i < original.getNumColumns(); i++) {
            m_columns.add(new Column(original.getColumnSpec(i), null, i));
        }
    }

    DataTableSpec getOriginalSpec() {
        return m_original;
    }

    List<Column> getIncludes() {
        return m_columns;
    }

    public final void keepOnly(final int... colIndices) {
        Set<Integer> kept = new HashSet<>();
        for (int i : colIndices) {
            if (i < 0 || i >= m_columns.size()) {
                throw new IndexOutOfBoundsException("Invalid index: " + i);
            }
            kept.add(i);
        }
        if (kept.size() != colIndices.length) {
            throw new IndexOutOfBoundsException("Duplicates in argument: " + Arrays.toString(colIndices));
        }
        for (int i = m_columns.size() - 1; i >= 0; i--) {
            if (!kept.contains(i)) {
                m_columns.remove(i);
            }
        }
    }

    public final void keepOnly(final String... colNames) {
        Set<String> kept = existing(colNames);
        m_columns.removeIf(column -> !kept.contains(column.name()));
    }

    public final void remove(final int... colIndices) {
        int[] indices = colIndices.clone();
        Arrays.sort(indices);
        for (int i = 1; i < indices.length; i++) {
            if (indices[i] == indices[i - 1]) {
                throw new IndexOutOfBoundsException("Duplicates encountered " + Arrays.toString(colIndices));
            }
        }
        for (int i = indices.length - 1; i >= 0; i--) {
            m_columns.remove(indices[i]);
        }
    }

    public final void remove(final String... colNames) {
        Set<String> removed = existing(colNames);
        m_columns.removeIf(column -> removed.contains(column.name()));
    }

    private Set<String> existing(final String... colNames) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(colNames));
        if (names.contains(null)) {
            throw new IllegalArgumentException("Argument contains null: " + Arrays.toString(colNames));
        }
        if (names.size() != colNames.length) {
            throw new IllegalArgumentException("Argument contains duplicates: " + Arrays.toString(colNames));
        }
        Set<String> absent = new LinkedHashSet<>(names);
        m_columns.forEach(column -> absent.remove(column.name()));
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException(
                    "No such column name(s) in " + getClass().getSimpleName() + ": " + absent);
        }
        return names;
    }

    /** -1 where there is no such column. */
    public final int indexOf(final String colName) {
        if (colName == null) {
            throw new NullPointerException("Argument must not be null.");
        }
        for (int i = 0; i < m_columns.size(); i++) {
            if (m_columns.get(i).name().equals(colName)) {
                return i;
            }
        }
        return -1;
    }

    public final int getColumnCount() {
        return m_columns.size();
    }

    /** Moves a column before that which stands at the second position now; the number of columns is the end. */
    public final void move(final int from, final int to) {
        m_columns.add(to > from ? to - 1 : to, m_columns.remove(from));
    }

    public final void move(final String colName, final int to) {
        int index = indexOf(colName);
        if (index < 0) {
            throw new IllegalArgumentException("No such column \"" + colName + "\"");
        }
        move(index, to);
    }

    /** The named columns come first in that order, the others after them in theirs. */
    public final void permute(final String[] colNamesInOrder) {
        Map<String, Integer> order = new LinkedHashMap<>();
        for (String name : colNamesInOrder) {
            if (name == null) {
                throw new NullPointerException("List must not contain null elements");
            }
            if (order.put(name, order.size()) != null) {
                throw new IllegalArgumentException("Duplicate column names in argument array: " + name);
            }
        }
        Set<String> absent = new LinkedHashSet<>(order.keySet());
        m_columns.forEach(column -> absent.remove(column.name()));
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException("Column name(s) not found: " + absent);
        }
        m_columns.sort(Comparator.comparing(column -> order.getOrDefault(column.name(), order.size())));
    }

    public final void permute(final int[] colIndicesInOrder) {
        permute(Arrays.stream(colIndicesInOrder)
                .mapToObj(i -> m_columns.get(i).name())
                .toArray(String[]::new));
    }

    public final void insertAt(final int position, final CellFactory fac) {
        DataColumnSpec[] specs = fac.getColumnSpecs();
        for (int i = 0; i < specs.length; i++) {
            m_columns.add(position + i, new Column(specs[i], fac, i));
        }
    }

    public final void append(final CellFactory fac) {
        insertAt(m_columns.size(), fac);
    }

    public final void replace(final CellFactory newCol, final String colName) {
        int index = indexOf(colName);
        if (index < 0) {
            throw new IllegalArgumentException("No such column: " + colName);
        }
        replace(newCol, index);
    }

    public final void replace(final CellFactory fac, final int... colIndex) {
        DataColumnSpec[] specs = fac.getColumnSpecs();
        if (specs.length != colIndex.length) {
            throw new IndexOutOfBoundsException(
                    "Arguments do not provide to same number of columns: " + specs.length + " vs. " + colIndex.length);
        }
        for (int i = 0; i < specs.length; i++) {
            m_columns.set(colIndex[i], new Column(specs[i], fac, i));
        }
    }

    /** The spec of the new table; new domains are not known yet. */
    public final DataTableSpec createSpec() {
        return new DataTableSpec(m_columns.stream().map(Column::spec).toArray(DataColumnSpec[]::new));
    }
}
