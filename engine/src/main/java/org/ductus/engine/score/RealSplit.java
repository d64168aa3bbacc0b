// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.ductus.engine.Seeds;

/**
 * Real samples by class, in two parts: what is known, and what is held out to show how far real ink of others comes. Whole
 * writers are held out where that leaves samples of each class on both sides, else samples of each class.
 *
 * @param known samples of each class that the recogniser and the measures know
 * @param heldOut samples of each class that were held out
 */
record RealSplit(Map<String, List<RealInk>> known, Map<String, List<RealInk>> heldOut) {

    /**
     * Splits by writer, or by sample where there is one writer or a class would be on one side only.
     *
     * @throws IllegalArgumentException if a class has a single sample
     */
    static RealSplit of(List<RealInk> real, RealismConfig config) {
        List<String> writers =
                new ArrayList<>(real.stream().map(RealInk::writer).collect(Collectors.toCollection(TreeSet::new)));
        if (writers.size() > 1) {
            Set<String> held = Set.copyOf(part(writers, config));
            var split = new RealSplit(
                    byClass(real, ink -> !held.contains(ink.writer())),
                    byClass(real, ink -> held.contains(ink.writer())));
            if (split.known().keySet().equals(split.heldOut().keySet())) {
                return split;
            }
        }
        return bySample(byClass(real, ink -> true), config);
    }

    private static Map<String, List<RealInk>> byClass(List<RealInk> real, Predicate<RealInk> wanted) {
        return real.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        RealInk::label, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static RealSplit bySample(Map<String, List<RealInk>> real, RealismConfig config) {
        Map<String, List<RealInk>> known = new LinkedHashMap<>();
        Map<String, List<RealInk>> heldOut = new LinkedHashMap<>();
        real.forEach((label, samples) -> {
            if (samples.size() < 2) {
                throw new IllegalArgumentException("The reference has a single real sample of class \"" + label
                        + "\", so none can be held out: connect more real samples, or leave the class out.");
            }
            List<RealInk> held = part(samples, config);
            heldOut.put(label, held);
            known.put(label, new ArrayList<>(samples.subList(held.size(), samples.size())));
        });
        return new RealSplit(known, heldOut);
    }

    /** The held-out part of a list, which is left in an order of chance: its first elements. */
    private static <T> List<T> part(List<T> all, RealismConfig config) {
        RandomGenerator random = Seeds.generator(config.seed(), all.size());
        for (int i = all.size() - 1; i > 0; i--) {
            Collections.swap(all, i, random.nextInt(i + 1));
        }
        int held = (int) Math.round(config.heldOutShare() * all.size());
        return new ArrayList<>(all.subList(0, Math.max(1, Math.min(all.size() - 1, held))));
    }
}
