// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;

/**
 * Keeps all samples of each kind up to a number, and of more of them so many, drawn by chance while they stream by (algorithm R:
 * Vitter, "Random sampling with a reservoir", 1985). Memory is bounded by the number of kinds.
 *
 * @param <T> what a sample is
 */
public final class SampleDraw<T> {
    private static final long STREAM = 0x44524157;

    private final int most;
    private final long seed;
    private final Map<Object, Kind<T>> kinds = new HashMap<>();
    private long offered;

    private record Kept<T>(long position, T sample) {}

    private static final class Kind<T> {
        private final List<Kept<T>> kept = new ArrayList<>();
        private final RandomGenerator random;
        private long seen;

        Kind(RandomGenerator random) {
            this.random = random;
        }
    }

    /**
     * An empty draw.
     *
     * @param most most samples of a kind, 1 or more
     * @param seed seed of the draw
     */
    public SampleDraw(int most, long seed) {
        this.most = most;
        this.seed = seed;
    }

    /** Takes a sample into account; kinds are told apart by {@link Object#equals}. */
    public void add(Object kind, T sample) {
        Kind<T> of = kinds.computeIfAbsent(kind, next -> new Kind<>(Seeds.generator(seed, STREAM, kinds.size())));
        Kept<T> candidate = new Kept<>(offered++, sample);
        if (of.seen++ < most) {
            of.kept.add(candidate);
        } else {
            long place = of.random.nextLong(of.seen);
            if (place < most) {
                of.kept.set((int) place, candidate);
            }
        }
    }

    /** How many samples were added. */
    public long added() {
        return offered;
    }

    /** Whether samples were left out. */
    public boolean leftOut() {
        return kinds.values().stream().anyMatch(kind -> kind.seen > most);
    }

    /** {@return what was kept, in the order in which it was added} */
    public List<T> samples() {
        return kinds.values().stream()
                .flatMap(kind -> kind.kept.stream())
                .sorted(Comparator.comparingLong(Kept::position))
                .map(Kept::sample)
                .toList();
    }
}
