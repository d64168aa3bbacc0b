// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.knime.core.node.NodeLogger;

/** Makes column specs. */
public final class DataColumnSpecCreator {

    private static final DataColumnDomain NOTHING_KNOWN = new DataColumnDomainCreator().createDomain();

    private static final AtomicInteger EMPTY_NAMES = new AtomicInteger();

    private String m_name;

    private DataType m_type;

    /** Null where none were set: then {@link #merge} takes the name of the column for them. */
    private List<String> m_elementNames;

    private DataColumnDomain m_domain = NOTHING_KNOWN;

    private DataColumnProperties m_properties = new DataColumnProperties();

    /** In what columns may differ that are merged. */
    public enum MergeOptions {
        ALLOW_VARYING_TYPES,
        ALLOW_VARYING_ELEMENT_NAMES
    }

    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
    }

    public DataColumnSpecCreator(final DataColumnSpec cspec) {
        this(cspec.getName(), cspec.getType());
        m_elementNames = cspec.getElementNames();
        m_domain = cspec.getDomain();
        m_properties = cspec.getProperties();
    }

    /** The name without blanks around it; a blank one is replaced. */
    public void setName(final String name) {
        if (name == null) {
            throw new NullPointerException("Name of DataColumnSpec must not be null!");
        }
        m_name = name.trim();
        if (m_name.isEmpty()) {
            m_name = "<empty_" + EMPTY_NAMES.incrementAndGet() + ">";
            NodeLogger.getLogger(DataColumnSpecCreator.class)
                    .warn("Column name \"" + name + "\" is invalid, replacing by \"" + m_name + "\"");
        }
    }

    public void setElementNames(final String[] elNames) {
        m_elementNames = elNames == null ? null : List.of(elNames);
    }

    public void setType(final DataType type) {
        if (type == null) {
            throw new NullPointerException("Type of DataColumnSpec must not be null!");
        }
        m_type = type;
    }

    public DataType getType() {
        return m_type;
    }

    public void setDomain(final DataColumnDomain domain) {
        m_domain = domain == null ? NOTHING_KNOWN : domain;
    }

    public void setProperties(final DataColumnProperties props) {
        m_properties = props == null ? new DataColumnProperties() : props;
    }

    /** Widens the domain by that of a column of the same name, type and element names. */
    public void merge(final DataColumnSpec cspec2) {
        merge(cspec2, Set.of());
    }

    /** Widens the domain by that of a column of the same name; keeps the properties that both have. */
    public void merge(final DataColumnSpec cspec2, final Set<MergeOptions> options) {
        boolean anyType = options.contains(MergeOptions.ALLOW_VARYING_TYPES);
        if (!cspec2.getName().equals(m_name) || !anyType && !cspec2.getType().equals(m_type)) {
            throw new IllegalArgumentException("Structures of DataColumnSpecs do not match.");
        }
        if (!options.contains(MergeOptions.ALLOW_VARYING_ELEMENT_NAMES)
                && !cspec2.getElementNames().equals(m_elementNames == null ? List.of(m_name) : m_elementNames)) {
            throw new IllegalArgumentException("Element names are not equal");
        }
        if (!m_type.equals(cspec2.getType())) {
            m_type = DataType.getCommonSuperType(m_type, cspec2.getType());
        }
        var other = cspec2.getDomain();
        Set<DataCell> values = null;
        if (m_domain.hasValues() && other.hasValues()) {
            values = new LinkedHashSet<>(m_domain.getValues());
            values.addAll(other.getValues());
        }
        m_domain = new DataColumnDomain(
                bound(m_domain.getLowerBound(), other.getLowerBound(), 1),
                bound(m_domain.getUpperBound(), other.getUpperBound(), -1),
                values);
        m_properties = m_properties.shared(cspec2.getProperties());
    }

    private DataCell bound(final DataCell mine, final DataCell other, final int sign) {
        if (mine == null || other == null) {
            return null; // NOSONAR: not known
        }
        return m_type.getComparator().compare(mine, other) * sign > 0 ? other : mine;
    }

    public DataColumnSpec createSpec() {
        return new DataColumnSpec(
                m_name, m_elementNames == null ? List.of() : m_elementNames, m_type, m_domain, m_properties);
    }
}
