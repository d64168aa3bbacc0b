// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Name, type and domain of a column. */
public final class DataColumnSpec {

    private static final String NAME = "column_name";

    private static final String ELEMENT_NAMES = "element_names";

    private static final String TYPE = "column_type";

    private static final String DOMAIN = "column_domain";

    private static final String PROPERTIES = "column_properties";

    private static final String META_DATA = "meta_data";

    private final String m_name;

    private final List<String> m_elementNames;

    private final DataType m_type;

    private final DataColumnDomain m_domain;

    private final DataColumnProperties m_properties;

    DataColumnSpec(
            final String name,
            final List<String> elementNames,
            final DataType type,
            final DataColumnDomain domain,
            final DataColumnProperties properties) {
        m_name = name;
        m_elementNames = elementNames;
        m_type = type;
        m_domain = domain;
        m_properties = properties;
    }

    public String getName() {
        return m_name;
    }

    /** Names of the elements of a collection; empty where none were set. */
    public List<String> getElementNames() {
        return m_elementNames;
    }

    public DataType getType() {
        return m_type;
    }

    public DataColumnDomain getDomain() {
        return m_domain;
    }

    public DataColumnProperties getProperties() {
        return m_properties;
    }

    /** Same name, and a type that a column of the other spec holds. */
    public boolean isCompatibleWith(final DataColumnSpec cspec) {
        return cspec != null && m_name.equals(cspec.m_name) && cspec.m_type.isASuperTypeOf(m_type);
    }

    public boolean equalStructure(final DataColumnSpec cspec) {
        return cspec != null && m_name.equals(cspec.m_name) && m_type.equals(cspec.m_type);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof DataColumnSpec c
                && equalStructure(c)
                && m_elementNames.equals(c.m_elementNames)
                && m_domain.equals(c.m_domain)
                && m_properties.equals(c.m_properties);
    }

    @Override
    public int hashCode() {
        return 31 * m_name.hashCode() + m_type.hashCode();
    }

    @Override
    public String toString() {
        return m_name + " (" + m_type + ")";
    }

    public void save(final ConfigWO config) {
        config.addString(NAME, m_name);
        if (!m_elementNames.equals(List.of(m_name))) {
            config.addStringArray(ELEMENT_NAMES, m_elementNames.toArray(String[]::new));
        }
        m_type.save(config.addConfig(TYPE));
        m_domain.save(config.addConfig(DOMAIN));
        m_properties.save(config.addConfig(PROPERTIES));
        config.addConfig(META_DATA);
    }

    /** Handlers of colours, sizes and shapes, and meta data, are not kept. */
    public static DataColumnSpec load(final ConfigRO config) throws InvalidSettingsException {
        String name = config.getString(NAME);
        String[] elementNames = config.getStringArray(ELEMENT_NAMES, (String[]) null);
        return new DataColumnSpec(
                name,
                List.of(elementNames == null ? new String[] {name} : elementNames),
                DataType.load(config.getConfig(TYPE)),
                DataColumnDomain.load(config.getConfig(DOMAIN)),
                DataColumnProperties.load(config.getConfig(PROPERTIES)));
    }
}
