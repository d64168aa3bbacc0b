// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final double ROUNDING = 1e-12;
    private static final int LAST = 2 * (Features.DRAWN_POINTS - 1);

    @Test
    void thePenIsCountedAsZeroOrOne() {
        double[] vectors = {0.1, 0.2, 0.51, 0.3, 0.4, 0.5, -1, -2, -0.9};
        assertThat(Features.of(Components.DX_DY_PEN, vectors)).containsExactly(0.1, 0.2, 1, 0.3, 0.4, 0, -1, -2, 0);
        assertThat(Features.of(Components.DX_DY, vectors)).containsExactly(0.1, 0.2, 0.3, 0.4, -1, -2);
        assertThat(vectors[2]).as("the sample itself stays").isEqualTo(0.51);
    }

    @Test
    void drawnPointsLieAtEqualDistancesFromTheSmallestXAndY() {
        // an angle of two sides, up by 1 and left by 2: y grows down
        double[] points = Features.of(Components.DRAWN_POINTS, new double[] {0, -1, 1, -2, 0, 1});
        assertThat(points).hasSize(2 * Features.DRAWN_POINTS);
        assertThat(points[0]).isEqualTo(2);
        assertThat(points[1]).isEqualTo(1);
        assertThat(points[LAST]).isCloseTo(0, within(ROUNDING));
        assertThat(points[LAST + 1]).isCloseTo(0, within(ROUNDING));
        for (int i = 0; i < Features.DRAWN_POINTS; i++) {
            double along = 3.0 * i / (Features.DRAWN_POINTS - 1);
            assertThat(points[2 * i]).isCloseTo(2 - Math.max(0, along - 1), within(ROUNDING));
            assertThat(points[2 * i + 1]).isCloseTo(Math.max(0, 1 - along), within(ROUNDING));
        }
    }

    @Test
    void movesOfTheLiftedPenAreNotDrawn() {
        // two bars of length 1, the second begins where the lifted pen has come to
        double[] points = Features.drawnPoints(new double[] {5, 5, 0, 0, 1, 1, 3, -1, 0, 0, 1, 1, 9, 9, 0});
        for (int i = 0; i < Features.DRAWN_POINTS; i++) {
            double along = 2.0 * i / (Features.DRAWN_POINTS - 1);
            assertThat(points[2 * i]).isEqualTo(along <= 1 ? 0 : 3);
            assertThat(points[2 * i + 1]).isCloseTo(along <= 1 ? along : along - 1, within(ROUNDING));
        }
    }

    @Test
    void theSameLineInOtherVectorsHasTheSamePoints() {
        double[] whole = Features.drawnPoints(new double[] {1, 0, 1, 0, 1, 1});
        double[] halves =
                Features.drawnPoints(new double[] {0.5, 0, 1, 0.5, 0, 1, 0, 0, 1, 0, 0.25, 1, 0, 0.75, 1, 0, 0, 0});
        assertThat(halves).usingComparatorWithPrecision(ROUNDING).containsExactly(whole);
    }

    @Test
    void nothingDrawnIsAllZero() {
        assertThat(Features.drawnPoints(new double[] {1, 2, 0, 0, 0, 1})).containsOnly(0);
    }

    @Test
    void rangeAndDifference() {
        assertThat(Features.range(List.of(new double[] {1, -2}, new double[] {0.5, 7})))
                .isEqualTo(9);
        assertThat(Features.range(List.of())).isZero();
        assertThat(Features.meanSquaredDifference(new double[] {1, 2, 3}, new double[] {1, 4, -1}))
                .isCloseTo(20.0 / 3, within(ROUNDING));
        assertThat(Arrays.stream(Components.values()).map(Components::displayName))
                .containsExactly("dx, dy, pen", "dx, dy", "Drawn points");
    }
}
