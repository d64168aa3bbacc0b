// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.knime.node.parameters.persistence.Persistable;

/** Chooses by a pattern for the whole name; an empty pattern matches nothing but an empty name. */
public class PatternFilter implements Persistable {

    /** How a pattern is written. */
    @SuppressWarnings("javadoc")
    public enum PatternMode {
        REGEX,
        WILDCARD
    }

    /** The pattern. */
    public String m_pattern = "";

    /** Whether capitals count. */
    public boolean m_isCaseSensitive;

    /** Whether the names that do not match are chosen. */
    public boolean m_isInverted;

    /** With an empty pattern. */
    public PatternFilter() {}

    /** The chosen names. */
    public String[] getSelected(final PatternMode mode, final String[] choices) {
        return Arrays.stream(choices).filter(getIsSelectedPredicate(mode)).toArray(String[]::new);
    }

    /** True for chosen names. */
    public Predicate<String> getIsSelectedPredicate(final PatternMode mode) {
        var text = m_isCaseSensitive ? m_pattern : m_pattern.toLowerCase(Locale.getDefault());
        var pattern = Pattern.compile(mode == PatternMode.REGEX ? text : wildcards(text));
        return name -> pattern.matcher(m_isCaseSensitive ? name : name.toLowerCase(Locale.getDefault()))
                        .matches()
                != m_isInverted;
    }

    private static String wildcards(final String text) {
        var regex = new StringBuilder("(?s)");
        for (char c : text.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }
}
