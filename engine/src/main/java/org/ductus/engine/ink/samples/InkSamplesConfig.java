// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which built-in handwriting is wanted.
 *
 * @param symbols what is written, each once, of {@link #available()}
 * @param samplesPerSymbol samples of each symbol, 1 to 100,000
 * @param writers how many people write, in turn, 1 to 10,000
 * @param variation how much a writer's samples of a symbol differ, 0 (not at all) to 3; 1 is natural
 * @param seed seed of all draws
 */
public record InkSamplesConfig(List<String> symbols, int samplesPerSymbol, int writers, double variation, long seed) {

    /** The paper's 39 symbols: the Slovene alphabet with Q, W, X and Y in their usual places, and the digits. */
    public static final List<String> PAPER_SYMBOLS = List.of(
            "A", "B", "C", "Č", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "Š",
            "T", "U", "V", "W", "X", "Y", "Z", "Ž", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final int MOST_SAMPLES = 100_000;

    private static final int MOST_WRITERS = 10_000;

    private static final double MOST_VARIATION = 3;

    /** Checks the ranges. */
    public InkSamplesConfig {
        symbols = List.copyOf(symbols);
        checkSymbols(symbols);
        check("Samples a symbol", samplesPerSymbol, MOST_SAMPLES);
        check("Writers", writers, MOST_WRITERS);
        if (!(variation >= 0 && variation <= MOST_VARIATION)) {
            throw new IllegalArgumentException(
                    "Variation must lie between 0 and 3 (1 is natural), but is " + variation + ".");
        }
    }

    /** {@return the symbols that can be asked for} */
    public static List<String> available() {
        return Allographs.symbols();
    }

    private static void checkSymbols(List<String> symbols) {
        if (symbols.isEmpty()) {
            throw new IllegalArgumentException(
                    "No symbol is chosen: choose at least one of " + listed(available()) + ".");
        }
        List<String> unknown = symbols.stream()
                .filter(symbol -> !available().contains(symbol))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no built-in handwriting of " + quoted(unknown)
                    + "; choose among " + listed(available()) + ".");
        }
        Set<String> seen = new HashSet<>();
        List<String> repeated =
                symbols.stream().filter(symbol -> !seen.add(symbol)).distinct().toList();
        if (!repeated.isEmpty()) {
            throw new IllegalArgumentException(
                    "Each symbol can be chosen once, but " + quoted(repeated) + " appear more often.");
        }
    }

    private static String listed(List<String> symbols) {
        return String.join(" ", symbols);
    }

    private static String quoted(List<String> symbols) {
        return "\"" + String.join("\", \"", symbols) + "\"";
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must lie between 1 and " + most + ", but is " + value + ".");
        }
    }
}
