// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.swing.tree.TreeNode;
import org.knime.core.node.InvalidSettingsException;

/** A tree of typed settings. Types are strict: a double is not read from an int entry. */
@SuppressWarnings("serial") // the map and its entries are serialisable
public abstract class ConfigBase extends TypedEntries {

    public ConfigBase(final String key) {
        super(key);
    }

    @Override
    protected void put(final AbstractConfigEntry e) {
        e.setParent(this);
        m_map.put(e.getKey(), e);
    }

    protected AbstractConfigEntry get(final String key) {
        return m_map.get(key);
    }

    public abstract ConfigBase getInstance(String key);

    @Override
    public final ConfigBase addConfigBase(final String key) {
        ConfigBase config = getInstance(key);
        put(config);
        return config;
    }

    protected final void addConfigBase(final ConfigBase config) {
        if (getClass() != config.getClass()) {
            throw new IllegalArgumentException(
                    "A config of " + getClass() + " does not take one of " + config.getClass() + ".");
        }
        put(config);
    }

    @Override
    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        if (get(key) instanceof ConfigBase config) {
            return config;
        }
        throw new InvalidSettingsException("ConfigBase for key \"" + key + "\" not found.");
    }

    public final AbstractConfigEntry removeConfig(final String key) {
        return m_map.remove(key);
    }

    public AbstractConfigEntry getEntry(final String key) {
        return m_map.get(key);
    }

    public void addEntry(final AbstractConfigEntry entry) {
        put(entry);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(m_map.keySet());
    }

    @Override
    public boolean containsKey(final String key) {
        return m_map.containsKey(key);
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    @Override
    public boolean hasIdenticalValue(final AbstractConfigEntry otherConfig) {
        var other = (ConfigBase) otherConfig;
        return m_map.keySet().equals(other.m_map.keySet())
                && m_map.values().stream().allMatch(e -> e.isIdentical(other.m_map.get(e.getKey())));
    }

    @Override
    public final String toStringValue() {
        return getKey();
    }

    @Override
    public String toString() {
        return getKey();
    }

    /** The tree as lines of text, for logs. */
    public final void toString(final StringBuffer buf) {
        toString(0, buf);
    }

    private void toString(final int indent, final StringBuffer buf) {
        for (AbstractConfigEntry entry : m_map.values()) {
            buf.append("  ".repeat(indent)).append("key=").append(entry.getKey());
            buf.append(",type=").append(entry.getType());
            if (entry instanceof ConfigBase config) {
                buf.append(":\n");
                config.toString(indent + 1, buf);
            } else {
                buf.append("->").append(entry.toStringValue()).append('\n');
            }
        }
    }

    @Override
    public final void saveToXML(final OutputStream os) throws IOException {
        XmlConfigFile.write(this, os);
    }

    protected static ConfigBase loadFromXML(final ConfigBase config, final InputStream in) throws IOException {
        config.load(in);
        return config;
    }

    /** Takes the key and the entries of a file; entries under other keys stay. The stream is closed. */
    public void load(final InputStream is) throws IOException {
        try (is) {
            XmlConfigFile.read(is, this);
        }
    }

    @Override
    public void copyTo(final ConfigBaseWO dest) {
        for (AbstractConfigEntry entry : m_map.values()) {
            if (entry instanceof ConfigBase config) {
                config.copyTo(dest.addConfigBase(config.getKey()));
            } else {
                ((ConfigBase) dest)
                        .addEntry(new ConfigLeaf(entry.getKey(), entry.getType(), ((ConfigLeaf) entry).text()));
            }
        }
    }

    private List<TreeNode> nodes() {
        return new ArrayList<>(m_map.values());
    }

    @Override
    public TreeNode getChildAt(final int childIndex) {
        return nodes().get(childIndex);
    }

    @Override
    public int getChildCount() {
        return m_map.size();
    }

    @Override
    public int getIndex(final TreeNode node) {
        return nodes().indexOf(node);
    }

    @Override
    public final boolean isLeaf() {
        return m_map.isEmpty();
    }

    @Override
    public final Enumeration<TreeNode> children() {
        return Collections.enumeration(nodes());
    }
}
