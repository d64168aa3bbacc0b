// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;

/** Symbols as a user types them: separated by spaces, commas or line ends, with ranges such as A-Z. */
public final class SymbolList {

    private SymbolList() {}

    /**
     * @param setting the setting as the dialog names it
     * @param text what was typed
     * @return the symbols in order; empty if the text is blank
     * @throws InvalidSettingsException if a range is upside down, or a symbol is named twice
     */
    public static List<String> parse(String setting, String text) throws InvalidSettingsException {
        Set<String> symbols = new LinkedHashSet<>();
        for (String part : (text == null ? "" : text).split("[\\s,;]+")) {
            for (String symbol : expand(setting, part)) {
                if (!symbols.add(symbol)) {
                    throw new InvalidSettingsException(
                            setting + " names \"" + symbol + "\" twice: leave one of them out.");
                }
            }
        }
        return List.copyOf(symbols);
    }

    private static List<String> expand(String setting, String part) throws InvalidSettingsException {
        if (part.isEmpty()) {
            return List.of();
        }
        int[] c = part.codePoints().toArray();
        if (c.length != 3 || c[1] != '-') {
            return List.of(part);
        }
        if (c[0] > c[2] || c[2] - c[0] > 1000) {
            throw new InvalidSettingsException(setting + " holds the range \"" + part
                    + "\", but a range must go from a lower to a higher symbol, such as A-Z.");
        }
        List<String> symbols = new ArrayList<>();
        for (int symbol = c[0]; symbol <= c[2]; symbol++) {
            symbols.add(Character.toString(symbol));
        }
        return symbols;
    }
}
