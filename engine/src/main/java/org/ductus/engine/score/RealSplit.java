// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Real samples by class, in two parts: what is known, and what is held out to show how far real ink of others comes.
 *
 * @param known samples of each class that the recogniser and the measures know
 * @param heldOut samples of each class that were held out
 */
record RealSplit(Map<String, List<RealInk>> known, Map<String, List<RealInk>> heldOut) {

    /**
     * Splits as {@link HeldOut} says.
     *
     * @throws IllegalArgumentException if a class has a single sample
     */
    static RealSplit of(List<RealInk> real, RealismConfig config) {
        BitSet held = HeldOut.of(
                real.stream().map(RealInk::label).toList(),
                real.stream().map(RealInk::writer).toList(),
                config.heldOutShare(),
                config.seed());
        List<RealInk> known = new ArrayList<>();
        List<RealInk> heldOut = new ArrayList<>();
        for (int i = 0; i < real.size(); i++) {
            (held.get(i) ? heldOut : known).add(real.get(i));
        }
        return of(known, heldOut);
    }

    /**
     * Two parts that were made before.
     *
     * @throws IllegalArgumentException if a class is in one of them only
     */
    static RealSplit of(List<RealInk> known, List<RealInk> heldOut) {
        var split = new RealSplit(byClass(known), byClass(heldOut));
        split.known().keySet().forEach(label -> {
            if (!split.heldOut().containsKey(label)) {
                throw new IllegalArgumentException("The held-out ink has no sample of class \"" + label
                        + "\", which the reference has: connect held-out ink of the same classes.");
            }
        });
        split.heldOut().keySet().retainAll(split.known().keySet());
        return split;
    }

    private static Map<String, List<RealInk>> byClass(List<RealInk> real) {
        Map<String, List<RealInk>> classes = new LinkedHashMap<>();
        real.forEach(ink ->
                classes.computeIfAbsent(ink.label(), l -> new ArrayList<>()).add(ink));
        return classes;
    }
}
