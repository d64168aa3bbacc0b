// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleQualityTest {

    /** A corner of two arms, whose second turns by an angle. */
    private static double[] corner(double angle) {
        return new double[] {1, 0, 1, Math.cos(angle), Math.sin(angle), 1};
    }

    private static List<double[]> corners(double from, int n) {
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            corners.add(corner(from + 0.05 * i));
        }
        return corners;
    }

    private final SampleQuality quality =
            new SampleQuality(Map.of("up", corners(-2, 12), "down", corners(1.4, 12), "one", List.of(corner(0.1))));

    @Test
    void realSamplesAreLegibleAndCoverThemselves() {
        assertThat(quality.legibility("up", corners(-2, 12))).isOne();
        assertThat(quality.coverage("up", corners(-2, 12))).isOne();
    }

    @Test
    void anothersSamplesAreNeither() {
        assertThat(quality.legibility("up", corners(1.4, 12))).isZero();
        assertThat(quality.coverage("up", corners(1.4, 12))).isZero();
    }

    /** Samples that look alike are legible, but leave most real ones uncovered. */
    @Test
    void copiesOfOneSampleCoverFew() {
        List<double[]> copies = corners(-2, 1);
        assertThat(quality.legibility("up", copies)).isOne();
        assertThat(quality.coverage("up", copies)).isBetween(0.1, 0.6);
    }

    @Test
    void aClassOfOneSampleHasNoCoverage() {
        assertThat(quality.coverage("one", List.of(corner(0.1)))).isZero();
    }
}
