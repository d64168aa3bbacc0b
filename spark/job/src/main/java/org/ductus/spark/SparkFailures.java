// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

/** Reasons of Spark's failures in a sentence. */
final class SparkFailures {

    private SparkFailures() {}

    /** What it says first, without the stack traces that Spark puts into its messages. */
    static String sentence(Throwable failure) {
        Throwable told = failure;
        while (told.getMessage() == null && told.getCause() != null) {
            told = told.getCause();
        }
        String message = told.getMessage() == null ? told.toString() : told.getMessage();
        String first = message.lines().findFirst().orElse(message).strip();
        return first.endsWith(".") || first.endsWith("!") ? first : first + ".";
    }
}
