// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;

/**
 * Chooses which real samples are held out. Whole writers are, where that leaves samples of each class on both sides; where
 * there is one writer, or a class would be on one side only, a part of the samples of each class is.
 */
public final class HeldOut {

    private HeldOut() {}

    /**
     * Chooses.
     *
     * @param labels the class of each sample
     * @param writers the writer of each sample, "" where that is unknown
     * @param share share of the writers, or of each class's samples, that is held out, 0 to 1; at least one is held out and one
     *     is not
     * @param seed seed of the draw
     * @return indices of the samples that are held out
     * @throws IllegalArgumentException if a class has a single sample
     */
    public static BitSet of(List<String> labels, List<String> writers, double share, long seed) {
        List<String> names = new ArrayList<>(new TreeSet<>(writers));
        if (names.size() > 1) {
            Set<String> drawn = Set.copyOf(part(names, share, seed));
            BitSet held = new BitSet(labels.size());
            Set<String> heldLabels = new TreeSet<>();
            Set<String> knownLabels = new TreeSet<>();
            for (int i = 0; i < labels.size(); i++) {
                boolean out = drawn.contains(writers.get(i));
                held.set(i, out);
                (out ? heldLabels : knownLabels).add(labels.get(i));
            }
            if (heldLabels.equals(knownLabels)) {
                return held;
            }
        }
        return bySample(labels, share, seed);
    }

    private static BitSet bySample(List<String> labels, double share, long seed) {
        Map<String, List<Integer>> classes = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            classes.computeIfAbsent(labels.get(i), l -> new ArrayList<>()).add(i);
        }
        BitSet held = new BitSet(labels.size());
        classes.forEach((label, samples) -> {
            if (samples.size() < 2) {
                throw new IllegalArgumentException("There is a single real sample of class \"" + label
                        + "\", so none can be held out: connect more real samples, or leave the class out.");
            }
            part(samples, share, seed).forEach(held::set);
        });
        return held;
    }

    /** A part of a list, drawn by chance. */
    private static <T> List<T> part(List<T> all, double share, long seed) {
        List<T> shuffled = new ArrayList<>(all);
        RandomGenerator random = Seeds.generator(seed, all.size());
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        int part = (int) Math.round(share * all.size());
        return shuffled.subList(0, Math.max(1, Math.min(all.size() - 1, part)));
    }
}
