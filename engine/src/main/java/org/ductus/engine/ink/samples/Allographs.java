// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The allographs of the resource, by symbol. */
final class Allographs {

    private static final String RESOURCE = "allographs.txt";

    private static final Map<String, List<Allograph>> BY_SYMBOL = read();

    private Allographs() {}

    /** {@return the symbols that have allographs, in the order of the resource} */
    static List<String> symbols() {
        return List.copyOf(BY_SYMBOL.keySet());
    }

    /**
     * @param symbol one of {@link #symbols()}
     * @return its allographs, at least one
     */
    static List<Allograph> of(String symbol) {
        List<Allograph> allographs = BY_SYMBOL.get(symbol);
        if (allographs == null) {
            throw new IllegalArgumentException("There is no built-in handwriting of \"" + symbol + "\".");
        }
        return allographs;
    }

    private static Map<String, List<Allograph>> read() {
        var read = new LinkedHashMap<String, List<Allograph>>();
        try (InputStream in = Allographs.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The built-in handwriting " + RESOURCE + " is missing from the engine.");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Allograph allograph = Allograph.parse(line);
                    read.computeIfAbsent(allograph.symbol(), symbol -> new ArrayList<>())
                            .add(allograph);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in handwriting can't be read.", e);
        }
        read.replaceAll((symbol, allographs) -> List.copyOf(allographs));
        return Collections.unmodifiableMap(read);
    }
}
