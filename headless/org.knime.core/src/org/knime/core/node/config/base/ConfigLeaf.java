// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.util.Objects;

/** A value, kept as the text that stands in files. */
final class ConfigLeaf extends AbstractConfigEntry {

    private static final long serialVersionUID = 1;

    private static final String HIDDEN = "<hidden value>";

    private final String m_text;

    /** @param text the value as {@link ConfigEntries#canonical} writes it */
    ConfigLeaf(final String key, final ConfigEntries type, final String text) {
        super(key, type);
        m_text = text;
    }

    String text() {
        return m_text;
    }

    @Override
    public String toStringValue() {
        return m_text != null && getType() == ConfigEntries.xtransientstring ? HIDDEN : m_text;
    }

    @Override
    boolean hasIdenticalValue(final AbstractConfigEntry ace) {
        return Objects.equals(m_text, ((ConfigLeaf) ace).m_text);
    }
}
