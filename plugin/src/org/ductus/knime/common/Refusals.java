// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.function.Supplier;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Refusals that several nodes make, as sentences. */
public final class Refusals {

    private Refusals() {}

    /**
     * Makes a configuration of the engine, whose constructor checks it.
     *
     * @param configuration makes it
     * @return the configuration
     * @throws InvalidSettingsException with the engine's sentence, if a value is refused
     */
    public static <C> C setting(Supplier<C> configuration) throws InvalidSettingsException {
        try {
            return configuration.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(sentence(e), e);
        }
    }

    /**
     * @param name the setting as the dialog names it
     * @throws InvalidSettingsException if the value lies outside
     */
    public static void range(String name, double value, double least, double most) throws InvalidSettingsException {
        if (!(value >= least && value <= most)) {
            throw new InvalidSettingsException(name + " must lie between " + number(least) + " and " + number(most)
                    + ", but is " + number(value) + ".");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /**
     * @param table an input
     * @param what what its rows are, such as "ink"
     * @throws KNIMEException if the table is empty
     */
    public static void empty(BufferedDataTable table, String what) throws KNIMEException {
        if (table.size() == 0) {
            throw new KNIMEException("The input table is empty: there is no " + what
                    + ". Connect a table with rows, or check the node before.");
        }
    }

    /** The message of an exception, which by agreement is a sentence; its class where it has none. */
    static String sentence(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
