// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifoldTest {

    private static List<double[]> line(double... positions) {
        return Arrays.stream(positions).mapToObj(x -> new double[] {x}).toList();
    }

    /** Centres 0, 1, 3 with one neighbour: radii 1, 1, 2, so [−1, 1], [0, 2] and [1, 5]. */
    @Test
    void countsBallsByHand() {
        var manifold = new Manifold(line(0, 1, 3), 1);
        var samples = line(-2, 0.5, 1, 4);
        assertThat(manifold.shareOf(samples)).isEqualTo(0.75);
        assertThat(manifold.density(samples)).isEqualTo((2 + 3 + 1) / 4.0);
        assertThat(manifold.coverage(samples)).isEqualTo(1);
        assertThat(manifold.coverage(line(4, 4.5))).isEqualTo(1 / 3.0, within(1e-15));
        assertThat(manifold.shareOf(line(9))).isZero();
    }

    /** More neighbours, larger balls. */
    @Test
    void reachesToTheKthNeighbour() {
        assertThat(new Manifold(line(0, 1, 3), 2).shareOf(line(-3, -3.5))).isEqualTo(0.5);
    }

    @Test
    void refusesTooFewSamples() {
        assertThatThrownBy(() -> new Manifold(line(0, 1), 2)).hasMessageContaining("needs 3 samples");
    }
}
