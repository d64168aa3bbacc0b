// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;

class FrechetDistanceTest {

    /** In one dimension it is (m1 − m2)² + (s1 − s2)². */
    @Test
    void isTheClosedFormInOneDimension() {
        var a = Stream.of(1.0, 3.0).map(x -> new double[] {x}).toList(); // mean 2, variance 2
        var b = Stream.of(3.0, 7.0).map(x -> new double[] {x}).toList(); // mean 5, variance 8
        assertThat(FrechetDistance.between(a, b)).isEqualTo(9 + 2, within(1e-12));
    }

    /** Zero for the same samples, also with more dimensions than samples; a shift adds its square. */
    @Test
    void isZeroForTheSameAndTheSquareOfAShift() {
        RandomGenerator random = Seeds.generator(1);
        List<double[]> a =
                Stream.generate(() -> random.doubles(20).toArray()).limit(9).toList();
        List<double[]> shifted = a.stream()
                .map(x -> {
                    double[] y = x.clone();
                    y[3] += 2;
                    return y;
                })
                .toList();
        assertThat(FrechetDistance.between(a, a)).isEqualTo(0, within(1e-6));
        assertThat(FrechetDistance.between(a, shifted)).isEqualTo(4, within(1e-6));
    }
}
