// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.LinkedHashSet;
import java.util.Set;
import org.knime.core.data.BoundedValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValueComparator;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.NominalValue;

/** Finds the bounds of bounded columns, and the values of nominal ones where there are not too many. */
final class DomainTracker {

    private final DataTableSpec m_spec;

    private final Tracker[] m_trackers;

    DomainTracker(final DataTableSpec spec, final DataContainerSettings settings) {
        m_spec = spec;
        m_trackers = spec.stream().map(column -> new Tracker(column, settings)).toArray(Tracker[]::new);
    }

    void add(final DataRow row) {
        for (int i = 0; i < m_trackers.length; i++) {
            if (m_trackers[i].isNeeded()) {
                m_trackers[i].add(row.getCell(i));
            }
        }
    }

    /** The spec with the domains; the properties of the table are not kept. */
    DataTableSpec createSpec() {
        var columns = new DataColumnSpec[m_trackers.length];
        for (int i = 0; i < columns.length; i++) {
            var creator = new DataColumnSpecCreator(m_spec.getColumnSpec(i));
            creator.setDomain(m_trackers[i].createDomain());
            columns[i] = creator.createSpec();
        }
        return new DataTableSpec(m_spec.getName(), columns);
    }

    /** The domain of one column. */
    private static final class Tracker {

        private final int m_mostValues;

        /** What is kept of the spec's domain where rows don't change it. */
        private final DataColumnDomain m_initial;

        /** Null where bounds are not looked for. */
        private final DataValueComparator m_comparator;

        private final boolean m_isNominal;

        /** Null where values are not looked for, or are too many. */
        private Set<DataCell> m_values;

        private DataCell m_lower;

        private DataCell m_upper;

        Tracker(final DataColumnSpec column, final DataContainerSettings settings) {
            m_mostValues = settings.getMaxDomainValues();
            m_initial =
                    settings.isInitializeDomain() ? column.getDomain() : new DataColumnDomainCreator().createDomain();
            m_isNominal = settings.isEnableDomainUpdate() && column.getType().isCompatible(NominalValue.class);
            if (m_isNominal) {
                m_values = new LinkedHashSet<>(m_initial.hasValues() ? m_initial.getValues() : Set.of());
            }
            boolean isBounded =
                    settings.isEnableDomainUpdate() && column.getType().isCompatible(BoundedValue.class);
            m_comparator = isBounded ? column.getType().getComparator() : null;
            m_lower = m_initial.getLowerBound();
            m_upper = m_initial.getUpperBound();
        }

        boolean isNeeded() {
            return m_comparator != null || m_values != null;
        }

        void add(final DataCell cell) {
            if (cell.isMissing()) {
                return;
            }
            if (m_values != null && m_values.add(cell) && m_values.size() > m_mostValues) {
                m_values = null;
            }
            if (m_comparator == null || cell instanceof DoubleValue d && Double.isNaN(d.getDoubleValue())) {
                return;
            }
            if (isUnknown(m_lower) || m_comparator.compare(cell, m_lower) < 0) {
                m_lower = cell;
            }
            if (isUnknown(m_upper) || m_comparator.compare(cell, m_upper) > 0) {
                m_upper = cell;
            }
        }

        private static boolean isUnknown(final DataCell bound) {
            return bound == null || bound.isMissing();
        }

        DataColumnDomain createDomain() {
            return new DataColumnDomainCreator(m_isNominal ? m_values : m_initial.getValues(), m_lower, m_upper)
                    .createDomain();
        }
    }
}
