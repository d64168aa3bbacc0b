// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

/** Numbers of things in sentences. */
public final class Plural {

    private Plural() {}

    /**
     * A number and its noun.
     *
     * @param number how many
     * @param thing one of them, such as "vector" or "class"
     * @return "1 vector", "2 vectors", "3 classes"
     */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : thing.endsWith("s") ? "es" : "s");
    }
}
