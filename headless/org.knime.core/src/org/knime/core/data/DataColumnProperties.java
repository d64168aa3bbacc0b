// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Notes on a column: texts under keys. Immutable. */
public final class DataColumnProperties implements Cloneable {

    private final Map<String, String> m_texts;

    public DataColumnProperties() {
        this(Map.of());
    }

    public DataColumnProperties(final Map<String, String> content) {
        m_texts = new TreeMap<>(content);
    }

    public boolean containsProperty(final String key) {
        return m_texts.containsKey(key);
    }

    public String getProperty(final String key) {
        return m_texts.get(key);
    }

    public String getProperty(final String key, final String defaultValue) {
        return m_texts.getOrDefault(key, defaultValue);
    }

    public int size() {
        return m_texts.size();
    }

    public Enumeration<String> properties() {
        return Collections.enumeration(m_texts.keySet());
    }

    public DataColumnProperties cloneAndOverwrite(final Map<String, String> newProperties) {
        var clone = new DataColumnProperties(m_texts);
        clone.m_texts.putAll(newProperties);
        return clone;
    }

    /** What both have in common. */
    DataColumnProperties shared(final DataColumnProperties other) {
        var shared = new DataColumnProperties(m_texts);
        shared.m_texts.entrySet().retainAll(other.m_texts.entrySet());
        return shared;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnProperties p && m_texts.equals(p.m_texts);
    }

    @Override
    public int hashCode() {
        return m_texts.hashCode();
    }

    @Override
    public String toString() {
        return m_texts.toString();
    }

    public void save(final ConfigWO config) {
        m_texts.forEach(config::addString);
    }

    public static DataColumnProperties load(final ConfigRO config) throws InvalidSettingsException {
        var loaded = new DataColumnProperties();
        for (String key : config) {
            loaded.m_texts.put(key, config.getString(key));
        }
        return loaded;
    }
}
