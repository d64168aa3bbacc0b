// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.util;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;

/** Checks of arguments, states and settings; messages are format strings. */
public final class CheckUtils {

    private CheckUtils() {}

    private static String text(final String template, final Object... templateArgs) {
        return templateArgs.length == 0 ? template : String.format(template, templateArgs);
    }

    public static void checkArgument(final boolean predicate, final String message) throws IllegalArgumentException {
        if (!predicate) {
            throw new IllegalArgumentException(message);
        }
    }

    public static void checkArgument(final boolean predicate, final String template, final Object... templateArgs)
            throws IllegalArgumentException {
        if (!predicate) {
            throw new IllegalArgumentException(text(template, templateArgs));
        }
    }

    public static <T> T checkArgumentNotNull(final T toCheck) throws IllegalArgumentException {
        checkArgument(toCheck != null, "Argument must not be null");
        return toCheck;
    }

    public static <T> T checkArgumentNotNull(final T toCheck, final String template, final Object... templateArgs)
            throws IllegalArgumentException {
        checkArgument(toCheck != null, template, templateArgs);
        return toCheck;
    }

    public static void checkState(final boolean predicate, final String message) throws IllegalStateException {
        if (!predicate) {
            throw new IllegalStateException(message);
        }
    }

    public static void checkState(final boolean predicate, final String template, final Object... templateArgs)
            throws IllegalStateException {
        if (!predicate) {
            throw new IllegalStateException(text(template, templateArgs));
        }
    }

    public static void checkSetting(final boolean predicate, final String template, final Object... templateArgs)
            throws InvalidSettingsException {
        if (!predicate) {
            throw new InvalidSettingsException(text(template, templateArgs));
        }
    }

    public static <T> T checkSettingNotNull(final T toCheck, final String template, final Object... templateArgs)
            throws InvalidSettingsException {
        checkSetting(toCheck != null, template, templateArgs);
        return toCheck;
    }

    public static <T> T checkNotNull(final T toCheck) throws NullPointerException {
        return Objects.requireNonNull(toCheck);
    }

    public static <T> T checkNotNull(final T toCheck, final String message) throws NullPointerException {
        return Objects.requireNonNull(toCheck, message);
    }
}
