// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;

class SampleStoreTest {

    private static List<Scored> samples(int n) {
        RandomGenerator random = Seeds.generator(3);
        List<Scored> samples = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] vectors = random.doubles(3L * (1 + i % 4)).toArray();
            samples.add(new Scored("g" + i % 2, "class " + i % 3, "run " + i % 5, vectors));
        }
        return samples;
    }

    private static Set<Path> files() throws Exception {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(f -> f.getFileName().toString().startsWith("ductus-samples"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void givesBackWhatWasAddedInAnyOrder() throws Exception {
        List<Scored> samples = samples(3000);
        try (SampleStore store = new SampleStore(7)) {
            for (Scored s : samples) {
                store.add(s);
            }
            List<Scored> read = store.samples();
            assertThat(read).hasSameSizeAs(samples);
            for (int i : new int[] {2999, 0, 6, 7, 8, 1500}) {
                assertThat(read.get(i)).usingRecursiveComparison().isEqualTo(samples.get(i));
            }
            assertThat(read.get(8).label()).isSameAs(read.get(38).label());
        }
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        Set<Path> before = files();
        try (SampleStore store = new SampleStore(0)) {
            store.add(samples(1).get(0));
            assertThat(store.samples()).hasSize(1);
            assertThat(files()).hasSize(before.size() + 1);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void scoresAreTheSameFromAFile() throws Exception {
        List<Scored> samples = samples(400).stream()
                .map(s -> new Scored(s.group(), s.label(), s.run(), Arrays.copyOf(s.vectors(), 3)))
                .toList();
        for (Pairing pairing : new Pairing[] {Pairing.ALL_IN_CLASS, Pairing.RUN_AGAINST_RUN}) {
            PairScorer scorer = new PairScorer(
                    new PairScorerConfig(pairing, Components.DX_DY_PEN, Denominator.POOLED_RANGE, 2, 0, 1));
            try (SampleStore store = new SampleStore(50)) {
                for (Scored s : samples) {
                    store.add(s);
                }
                assertThat(scorer.score(store.samples(), List.of(), Progress.none()))
                        .isEqualTo(scorer.score(samples, List.of(), Progress.none()));
            }
        }
    }
}
