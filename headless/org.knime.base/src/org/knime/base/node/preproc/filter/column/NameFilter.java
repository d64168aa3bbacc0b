// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.preproc.filter.column;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/**
 * A selection of names, by hand or by a pattern, under the keys of KNIME's column filter.
 *
 * @param byPattern whether the pattern decides, or the two lists
 * @param included names that are kept
 * @param excluded names that are left out
 * @param keepUnknown whether a name of neither list is kept
 * @param pattern pattern of names
 * @param regex whether that is a regular expression, or one with * and ?
 * @param caseSensitive whether upper and lower case differ
 * @param excludeMatching whether the names that match are left out instead of kept
 */
record NameFilter(
        boolean byPattern,
        List<String> included,
        List<String> excluded,
        boolean keepUnknown,
        String pattern,
        boolean regex,
        boolean caseSensitive,
        boolean excludeMatching) {

    private static final String KEY = "column-filter";
    private static final String STANDARD = "STANDARD";
    private static final String PATTERN = "name_pattern";

    /** Keeps these names and any other. */
    static NameFilter all(final String[] names) {
        return new NameFilter(false, List.of(names), List.of(), true, "", false, true, false);
    }

    static NameFilter load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final NodeSettingsRO filter = settings.getNodeSettings(KEY);
        final String type = filter.getString("filter-type");
        final boolean byPattern = PATTERN.equals(type);
        if (!byPattern && !STANDARD.equals(type)) {
            throw new InvalidSettingsException("The column selection '" + type
                    + "' is not supported here: select columns by name or by a pattern.");
        }
        final List<String> included = names(filter, "included_names");
        final List<String> excluded = names(filter, "excluded_names");
        final boolean keepUnknown = "EnforceExclusion".equals(filter.getString("enforce_option"));
        if (!filter.containsKey(PATTERN) && !byPattern) {
            return new NameFilter(false, included, excluded, keepUnknown, "", false, true, false);
        }
        final NodeSettingsRO pattern = filter.getNodeSettings(PATTERN);
        final NameFilter result = new NameFilter(
                byPattern,
                included,
                excluded,
                keepUnknown,
                pattern.getString("pattern"),
                "Regex".equals(pattern.getString("type")),
                pattern.getBoolean("caseSensitive"),
                pattern.getBoolean("excludeMatching", false));
        try {
            result.compiled();
        } catch (PatternSyntaxException e) {
            throw new InvalidSettingsException(
                    "The pattern '" + result.pattern + "' is invalid: " + e.getDescription() + ".", e);
        }
        return result;
    }

    private static List<String> names(final NodeSettingsRO filter, final String key) throws InvalidSettingsException {
        final String[] names = filter.getStringArray(key);
        return names == null ? List.of() : List.of(names);
    }

    void save(final NodeSettingsWO settings) {
        final NodeSettingsWO filter = settings.addNodeSettings(KEY);
        filter.addString("filter-type", byPattern ? PATTERN : STANDARD);
        filter.addStringArray("included_names", included.toArray(new String[0]));
        filter.addStringArray("excluded_names", excluded.toArray(new String[0]));
        filter.addString("enforce_option", keepUnknown ? "EnforceExclusion" : "EnforceInclusion");
        final NodeSettingsWO names = filter.addNodeSettings(PATTERN);
        names.addString("pattern", pattern);
        names.addString("type", regex ? "Regex" : "Wildcard");
        names.addBoolean("caseSensitive", caseSensitive);
        names.addBoolean("excludeMatching", excludeMatching);
    }

    /** Those of the names that are kept, in their order. */
    String[] kept(final String[] names) {
        return Arrays.stream(names).filter(this::keeps).toArray(String[]::new);
    }

    private boolean keeps(final String name) {
        if (byPattern) {
            return compiled().matcher(name).matches() != excludeMatching;
        }
        return included.contains(name) || keepUnknown && !excluded.contains(name);
    }

    private Pattern compiled() {
        final String expression = regex ? pattern : wildcards();
        return Pattern.compile(expression, caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String wildcards() {
        final StringBuilder expression = new StringBuilder();
        pattern.chars().forEach(c -> {
            switch (c) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(Character.toString(c)));
            }
        });
        return expression.toString();
    }
}
