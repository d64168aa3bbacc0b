// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.Serializable;
import java.util.Collections;
import java.util.Enumeration;
import javax.swing.tree.TreeNode;

/** One entry of a settings tree: a leaf with a value, or a config with entries of its own. */
public abstract class AbstractConfigEntry implements Serializable, TreeNode {

    private static final long serialVersionUID = 1;

    private final ConfigEntries m_type;

    private String m_key;

    private AbstractConfigEntry m_parent;

    AbstractConfigEntry(final String key, final ConfigEntries type) {
        m_type = type;
        setKey(key);
    }

    public final String getKey() {
        return m_key;
    }

    /** A config that is read from a file takes the key that it was saved under. */
    final void setKey(final String key) {
        if (key == null) {
            throw new IllegalArgumentException("Key must not be null!");
        }
        m_key = key;
    }

    public final void setParent(final AbstractConfigEntry parent) {
        m_parent = parent;
    }

    public final ConfigEntries getType() {
        return m_type;
    }

    /** The value as it stands in a file; null for a null string. */
    public abstract String toStringValue();

    @Override
    public String toString() {
        return m_key + " [" + m_type + "] -> " + toStringValue();
    }

    @Override
    public boolean equals(final Object o) {
        return this == o || o != null && getClass() == o.getClass() && isIdentical((AbstractConfigEntry) o);
    }

    @Override
    public int hashCode() {
        return m_key.hashCode();
    }

    /** Same key, type and value, for configs all the way down. */
    public final boolean isIdentical(final AbstractConfigEntry ace) {
        return m_type == ace.m_type && m_key.equals(ace.m_key) && hasIdenticalValue(ace);
    }

    /** Is asked of an entry of the same type only. */
    abstract boolean hasIdenticalValue(AbstractConfigEntry ace);

    @Override
    public TreeNode getChildAt(final int childIndex) {
        return null; // NOSONAR: a leaf has no children
    }

    @Override
    public int getChildCount() {
        return 0;
    }

    @Override
    public final TreeNode getParent() {
        return m_parent;
    }

    @Override
    public int getIndex(final TreeNode node) {
        return -1;
    }

    @Override
    public final boolean getAllowsChildren() {
        return !isLeaf();
    }

    @Override
    public boolean isLeaf() {
        return true;
    }

    @Override
    public Enumeration<TreeNode> children() {
        return Collections.emptyEnumeration();
    }
}
