// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleDrawTest {

    private static SampleDraw<Integer> draw(int most, long seed, int samples) {
        SampleDraw<Integer> draw = new SampleDraw<>(most, seed);
        IntStream.range(0, samples).forEach(i -> draw.add(i % 3, i));
        return draw;
    }

    @Test
    void fewSamplesStayAsTheyCame() {
        SampleDraw<Integer> draw = draw(10, 1, 30);
        assertThat(draw.samples())
                .containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
        assertThat(draw.leftOut()).isFalse();
        assertThat(draw.added()).isEqualTo(30);
    }

    @Test
    void ofMoreAsManyOfEachKindAreDrawn() {
        SampleDraw<Integer> draw = draw(10, 1, 3001);
        assertThat(draw.leftOut()).isTrue();
        assertThat(draw.samples())
                .isSorted()
                .hasSize(30)
                .isEqualTo(draw(10, 1, 3001).samples());
        assertThat(draw.samples().stream().filter(i -> i % 3 == 1)).hasSize(10);
        assertThat(draw(10, 2, 3001).samples()).isNotEqualTo(draw.samples());
    }

    /** The mean place of a fair draw from 0 … n − 1 is the middle; 200 draws of 10 know it to about 1 %. */
    @Test
    void drawsFairly() {
        List<Integer> places = new ArrayList<>();
        for (int seed = 0; seed < 200; seed++) {
            SampleDraw<Integer> draw = new SampleDraw<>(10, seed);
            IntStream.range(0, 1000).forEach(i -> draw.add("", i));
            places.addAll(draw.samples());
        }
        assertThat(places.stream().mapToInt(i -> i).average().orElseThrow()).isBetween(475.0, 525.0);
        assertThat(places.stream().filter(i -> i < 100).count()).isBetween(140L, 260L);
    }
}
