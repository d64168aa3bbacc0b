// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AugmenterTest {

    private static final double[] VECTORS = {1, 0, 1, 0, 0.5, 0, -0.5, 0.25, 1};

    private static final int ROWS = 5000;

    @Test
    void theDrawDependsOnSeedRowAndCopyAlone() {
        var augmenter = new Augmenter(new AugmenterConfig(10, 0.05, 5, 0.1, 0.1, 1));
        double[] once = augmenter.augment(VECTORS, 3, 2);
        augmenter.augment(VECTORS, 4, 0);
        assertThat(augmenter.augment(VECTORS, 3, 2)).containsExactly(once);
        assertThat(augmenter.augment(VECTORS, 3, 1)).isNotEqualTo(once);
        assertThat(augmenter.augment(VECTORS, 2, 2)).isNotEqualTo(once);
        assertThat(new Augmenter(new AugmenterConfig(10, 0.05, 5, 0.1, 0.1, 2)).augment(VECTORS, 3, 2))
                .isNotEqualTo(once);
    }

    @Test
    void noiseHasTheSizeAskedForAndSparesThePen() {
        var augmenter = new Augmenter(new AugmenterConfig(10, 0.05, 0, 0, 0, 1));
        double squares = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] noisy = augmenter.augment(VECTORS, row, 0);
            for (int i = 0; i < noisy.length; i++) {
                double difference = noisy[i] - VECTORS[i];
                if (i % 3 == 2) {
                    assertThat(difference).isZero();
                }
                squares += difference * difference;
            }
        }
        assertThat(Math.sqrt(squares / ROWS / 6)).isCloseTo(0.05, within(0.001));
    }

    @Test
    void aRotationKeepsLengths() {
        double[] rotated = new Augmenter(new AugmenterConfig(1, 0, 30, 0, 0, 1)).augment(VECTORS, 0, 0);
        assertThat(rotated).isNotEqualTo(VECTORS);
        for (int i = 0; i < VECTORS.length; i += 3) {
            assertThat(Math.hypot(rotated[i], rotated[i + 1]))
                    .isCloseTo(Math.hypot(VECTORS[i], VECTORS[i + 1]), within(1e-12));
        }
    }

    /** Turns are drawn in degrees: their root mean square is the strength. */
    @Test
    void rotationsHaveTheSizeAskedFor() {
        var augmenter = new Augmenter(new AugmenterConfig(1, 0, 3, 0, 0, 1));
        double squares = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] rotated = augmenter.augment(VECTORS, row, 0);
            double degrees = Math.toDegrees(Math.atan2(rotated[1], rotated[0]));
            squares += degrees * degrees;
            // the whole sample turns as one
            assertThat(rotated[3]).isCloseTo(-rotated[1] / 2, within(1e-12));
            assertThat(rotated[4]).isCloseTo(rotated[0] / 2, within(1e-12));
        }
        assertThat(Math.sqrt(squares / ROWS)).isCloseTo(3, within(0.1));
    }

    @Test
    void widthAndHeightAreScaledOnTheirOwn() {
        var augmenter = new Augmenter(new AugmenterConfig(1, 0, 0, 0.1, 0, 1));
        double width = 0;
        double height = 0;
        double product = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] scaled = augmenter.augment(VECTORS, row, 0);
            double w = Math.log(scaled[0]);
            double h = Math.log(scaled[4] / 0.5);
            width += w * w / ROWS;
            height += h * h / ROWS;
            product += w * h / ROWS;
            assertThat(scaled[1]).isZero();
            assertThat(scaled[3]).isZero();
        }
        assertThat(Math.sqrt(width)).isCloseTo(0.1, within(0.003));
        assertThat(Math.sqrt(height)).isCloseTo(0.1, within(0.003));
        assertThat(product / 0.01).isCloseTo(0, within(0.05));
    }

    @Test
    void aShearMovesXByASharedShareOfY() {
        var augmenter = new Augmenter(new AugmenterConfig(1, 0, 0, 0, 0.2, 1));
        double squares = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] sheared = augmenter.augment(VECTORS, row, 0);
            double share = sheared[3] / 0.5;
            squares += share * share / ROWS;
            double[] expected = {1, 0, 1, 0.5 * share, 0.5, 0, -0.5 + 0.25 * share, 0.25, 1};
            assertThat(sheared).usingComparatorWithPrecision(1e-12).containsExactly(expected);
        }
        assertThat(Math.sqrt(squares)).isCloseTo(0.2, within(0.006));
    }

    @Test
    void withoutAnyStrengthNothingChanges() {
        assertThat(new Augmenter(new AugmenterConfig(1, 0, 0, 0, 0, 1)).augment(VECTORS, 0, 0))
                .containsExactly(VECTORS);
    }

    @Test
    void settingsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AugmenterConfig(-1, 0, 0, 0, 0, 1))
                .withMessageContaining("Copies");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AugmenterConfig(1, Double.NaN, 0, 0, 0, 1))
                .withMessageContaining("Noise");
    }
}
