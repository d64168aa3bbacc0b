// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PreprocessorTest {

    private static final double ROUNDING = 1e-9;

    @Provide
    Arbitrary<Ink> ink() {
        return Inks.any(5);
    }

    private static PreprocessorConfig searched(int vectors, Padding padding) {
        return new PreprocessorConfig(vectors, 5, true, 0, padding);
    }

    @Property(seed = "1", tries = 500)
    void givesExactlyTheVectorsAskedForWithinTheUnitBox(
            @ForAll("ink") Ink ink, @ForAll @IntRange(min = 9, max = 40) int n) throws InkRejectedException {
        Assume.that(ink.bounds().longerSide() > 0);
        PreprocessedInk result = new Preprocessor(searched(n, Padding.SPLIT_LONGEST)).preprocess(ink);
        assertThat(result.vectors()).hasSize(3 * n);
        Ink drawn = VectorCode.decode(result.vectors());
        assertThat(drawn.strokes()).as("each stroke stays visible").hasSameSizeAs(ink.strokes());
        assertThat(drawn.bounds().longerSide()).isLessThanOrEqualTo(1 + ROUNDING);
        if (result.tolerance() == 0) {
            assertThat(drawn.bounds().longerSide()).isCloseTo(1, within(ROUNDING));
        }
    }

    @Property(seed = "1", tries = 200)
    void moreVectorsNeedNoLargerTolerance(@ForAll("ink") Ink ink, @ForAll @IntRange(min = 9, max = 30) int n)
            throws InkRejectedException {
        Assume.that(ink.bounds().longerSide() > 0);
        double few = new Preprocessor(searched(n, Padding.ZERO)).preprocess(ink).tolerance();
        double more =
                new Preprocessor(searched(n + 1, Padding.ZERO)).preprocess(ink).tolerance();
        assertThat(more).isLessThanOrEqualTo(few);
    }

    @Property(seed = "1", tries = 200)
    void theToleranceFoundIsTheSmallestThatFits(@ForAll("ink") Ink ink) throws InkRejectedException {
        Assume.that(ink.bounds().longerSide() > 0);
        double found =
                new Preprocessor(searched(9, Padding.ZERO)).preprocess(ink).tolerance();
        var simplification = new Simplification(Normalisation.normalise(ink));
        assertThat(simplification.at(found).pointCount()).isLessThanOrEqualTo(10);
        if (found > 0) {
            assertThat(simplification.at(Math.max(0, found - 1e-8)).pointCount())
                    .isGreaterThan(10);
        }
    }

    @Property(seed = "1", tries = 200)
    void pointsThatStayAreAmongThoseOfAnySmallerTolerance(
            @ForAll("ink") Ink ink,
            @ForAll @DoubleRange(max = 1.5) double one,
            @ForAll @DoubleRange(max = 1.5) double other)
            throws InkRejectedException {
        Assume.that(ink.bounds().longerSide() > 0);
        var simplification = new Simplification(Normalisation.normalise(ink));
        Ink fine = simplification.at(Math.min(one, other));
        Ink coarse = simplification.at(Math.max(one, other));
        assertThat(coarse.strokes()).hasSameSizeAs(fine.strokes());
        for (int i = 0; i < fine.strokes().size(); i++) {
            assertThat(points(fine.strokes().get(i)))
                    .containsSubsequence(points(coarse.strokes().get(i)));
        }
    }

    private static List<List<Double>> points(Stroke stroke) {
        return IntStream.range(0, stroke.size())
                .mapToObj(i -> List.of(stroke.x(i), stroke.y(i)))
                .toList();
    }

    /** A corner of the box lies √2 from the opposite one: further than the largest tolerance that can be fixed. */
    @Test
    void closedStrokesFromCornerToCornerFit() throws InkRejectedException {
        Ink ink = Ink.ofSvgPath("M 0 0 L 8 8 L 0 0 ".repeat(5));
        PreprocessedInk result = new Preprocessor(searched(9, Padding.ZERO)).preprocess(ink);
        assertThat(result.tolerance()).isCloseTo(Math.sqrt(2), within(1e-8));
        assertThat(VectorCode.decode(result.vectors()).strokes()).hasSize(5);
        assertThatThrownBy(() -> new Preprocessor(new PreprocessorConfig(9, 5, false, 1, Padding.ZERO)).preprocess(ink))
                .isInstanceOf(InkRejectedException.class)
                .hasMessageContaining("needs 14 vectors at tolerance 1.0");
    }

    @Property(seed = "1", tries = 100)
    void sizeAndPlaceDoNotMatter(@ForAll("ink") Ink ink) throws InkRejectedException {
        Assume.that(ink.bounds().longerSide() > 0);
        Ink moved = new Ink(ink.strokes().stream().map(PreprocessorTest::moved).toList());
        var preprocessor = new Preprocessor(new PreprocessorConfig(1000, 5, false, 0, Padding.ZERO));
        assertThat(preprocessor.preprocess(moved).vectors())
                .usingComparatorWithPrecision(ROUNDING)
                .containsExactly(preprocessor.preprocess(ink).vectors());
    }

    private static Stroke moved(Stroke stroke) {
        double[] x = new double[stroke.size()];
        double[] y = new double[stroke.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = 4 * stroke.x(i) + 64;
            y[i] = 4 * stroke.y(i) - 32;
        }
        return Stroke.of(x, y);
    }

    @Test
    void followsTheOrderOfThePaper() throws InkRejectedException {
        // a 20 by 10 angle; the point at (10, 0.2) lies 0.01 of the longer side beside the line
        Ink ink = Ink.ofSvgPath("M 0 0 L 0 0 L 10 0.2 L 20 0 L 20 10");
        var config = new PreprocessorConfig(2, 5, false, 0.02, Padding.ZERO);
        assertThat(new Preprocessor(config).preprocess(ink).vectors()).containsExactly(1, 0, 1, 0, 0.5, 1);
    }

    @Test
    void splittingTheLongestKeepsTheShape() throws InkRejectedException {
        Ink ink = Ink.ofSvgPath("M 0 0 L 4 0 M 4 4 L 2 4");
        double[] vectors = new Preprocessor(searched(5, Padding.SPLIT_LONGEST))
                .preprocess(ink)
                .vectors();
        assertThat(vectors).containsExactly(0.25, 0, 1, 0.25, 0, 1, 0.5, 0, 1, 0, 1, 0, -0.5, 0, 1);
    }

    @Test
    void zerosFillTheEnd() throws InkRejectedException {
        double[] vectors = new Preprocessor(searched(3, Padding.ZERO))
                .preprocess(Ink.ofSvgPath("M 5 5 L 5 9"))
                .vectors();
        assertThat(vectors).containsExactly(0, 1, 1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aDotBecomesADash() throws InkRejectedException {
        double[] vectors = new Preprocessor(searched(3, Padding.ZERO))
                .preprocess(Ink.ofSvgPath("M 0 0 L 10 0 M 10 0"))
                .vectors();
        assertThat(VectorCode.decode(vectors).strokes()).hasSize(2);
        assertThat(VectorCode.decode(vectors).bounds()).isEqualTo(new Bounds(0, 0, 1, 0));
    }

    @Test
    void saysWhyInkIsRejected() {
        assertRejected("M 3 3 L 3 3", "fewer than 2 distinct points");
        assertRejected("", "fewer than 2 distinct points");
        assertRejected("M 0 0 L NaN 1", "not a finite number");
        assertRejected("M -1e308 0 L 1e308 1", "too far apart");
        assertRejected("M 0 0 L 1 1 " + "M 2 2 L 3 3 ".repeat(5), "6 strokes, but at most 5");
    }

    @Test
    void strokesThatCanNotFitAreRejected() {
        Ink ink = Ink.ofSvgPath("M 0 0 L 1 1 M 2 2 L 3 3 M 4 4 L 5 5");
        assertThatThrownBy(() -> new Preprocessor(searched(4, Padding.ZERO)).preprocess(ink))
                .isInstanceOf(InkRejectedException.class)
                .hasMessageContaining("need at least 5 vectors");
    }

    private static void assertRejected(String path, String reason) {
        assertThatThrownBy(() -> new Preprocessor(PreprocessorConfig.paper()).preprocess(Ink.ofSvgPath(path)))
                .isInstanceOf(InkRejectedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void settingsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreprocessorConfig(0, 5, true, 0.02, Padding.ZERO))
                .withMessageContaining("Vectors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreprocessorConfig(10, 0, true, 0.02, Padding.ZERO))
                .withMessageContaining("strokes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreprocessorConfig(10, 5, false, Double.NaN, Padding.ZERO))
                .withMessageContaining("Tolerance");
    }
}
