// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkSampleGeneratorTest {

    private static final int WRITERS = 12;

    private static final int SAMPLES = 60;

    private static InkSampleGenerator generator(List<String> symbols, double variation, long seed) {
        return new InkSampleGenerator(new InkSamplesConfig(symbols, SAMPLES, WRITERS, variation, seed));
    }

    private static InkSampleGenerator paper(double variation, long seed) {
        return generator(InkSamplesConfig.PAPER_SYMBOLS, variation, seed);
    }

    private static List<InkSample> samples(InkSampleGenerator generator, String symbol) {
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> generator.sample(symbol, i))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 3})
    void everySampleIsAWellFormedTrajectory(double variation) {
        InkSampleGenerator generator = paper(variation, 7);
        for (String symbol : InkSamplesConfig.PAPER_SYMBOLS) {
            for (InkSample sample : samples(generator, symbol)) {
                assertThat(sample.label()).isEqualTo(symbol);
                assertThat(sample.source()).isEmpty();
                assertThat(sample.ink().strokes()).hasSizeBetween(1, 5);
                assertThat(sample.ink().pointCount()).isBetween(20, 80);
                assertThat(sample.ink().bounds().longerSide()).isBetween(200.0, 6000.0);
                assertTimed(sample.ink());
            }
        }
    }

    private static void assertTimed(Ink ink) {
        double last = -1;
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                if (!(stroke.t(i) > last) || !Double.isFinite(stroke.x(i)) || !Double.isFinite(stroke.y(i))) {
                    throw new AssertionError("point " + i + " of " + stroke + " at " + stroke.x(i) + ", " + stroke.y(i)
                            + " has time " + stroke.t(i) + " after " + last);
                }
                last = stroke.t(i);
            }
            assertThat(stroke.t(1) - stroke.t(0)).isEqualTo(15);
        }
        assertThat(ink.strokes().get(0).t(0)).isZero();
    }

    @Test
    void everySampleFitsThePapersVectorsAndDiffersAsRealInkDoes() throws InkRejectedException {
        InkSampleGenerator generator = paper(1, 1);
        double within = 0;
        double between = 0;
        double all = 0;
        for (String symbol : InkSamplesConfig.PAPER_SYMBOLS) {
            Distances distances = distances(samples(generator, symbol));
            assertThat(distances.sameWriter()).as(symbol).isLessThan(distances.otherWriter());
            within += distances.sameWriter() / InkSamplesConfig.PAPER_SYMBOLS.size();
            between += distances.otherWriter() / InkSamplesConfig.PAPER_SYMBOLS.size();
            all += distances.all() / InkSamplesConfig.PAPER_SYMBOLS.size();
        }
        // ink of eleven people, two samples of each symbol: 0.055 within writers, 0.078 between, 0.077 in all
        assertThat(all).isBetween(0.03, 0.10);
        assertThat(within).isBetween(0.02, 0.07);
        assertThat(between).isGreaterThan(1.3 * within);
    }

    private record Distances(double sameWriter, double otherWriter, double all) {}

    private static Distances distances(List<InkSample> samples) throws InkRejectedException {
        var preprocessor = new Preprocessor(PreprocessorConfig.paper());
        var vectors = new ArrayList<double[]>();
        for (InkSample sample : samples) {
            vectors.add(preprocessor.preprocess(sample.ink()).vectors());
        }
        double[] sum = new double[2];
        int[] pairs = new int[2];
        for (int i = 0; i < vectors.size(); i++) {
            assertThat(vectors.get(i)).hasSize(30);
            for (int j = 0; j < i; j++) {
                int kind = samples.get(i).writer().equals(samples.get(j).writer()) ? 0 : 1;
                sum[kind] += meanSquare(vectors.get(i), vectors.get(j));
                pairs[kind]++;
            }
        }
        return new Distances(sum[0] / pairs[0], sum[1] / pairs[1], (sum[0] + sum[1]) / (pairs[0] + pairs[1]));
    }

    private static double meanSquare(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / a.length;
    }

    @Test
    void aSampleDependsOnItsSeedAloneAndNotOnTheOtherSymbols() {
        var reversed = new ArrayList<>(InkSamplesConfig.PAPER_SYMBOLS);
        Collections.reverse(reversed);
        for (String symbol : List.of("A", "Č", "Š", "Ž", "0", "8")) {
            InkSample sample = paper(1, 5).sample(symbol, 17);
            assertThat(generator(reversed, 1, 5).sample(symbol, 17)).isEqualTo(sample);
            assertThat(generator(List.of(symbol), 1, 5).sample(symbol, 17)).isEqualTo(sample);
            assertThat(paper(1, 6).sample(symbol, 17)).isNotEqualTo(sample);
            assertThat(paper(1, 5).sample(symbol, 17 + WRITERS).ink()).isNotEqualTo(sample.ink());
        }
    }

    @Test
    void moreSamplesDoNotChangeTheFirst() {
        var more = new InkSampleGenerator(new InkSamplesConfig(List.of("R"), 1000, WRITERS, 1, 5));
        assertThat(more.sample("R", 30)).isEqualTo(paper(1, 5).sample("R", 30));
    }

    @Test
    void theSameSeedGivesTheSameBitsOnEveryMachine() {
        InkSampleGenerator generator = paper(1, 1);
        long sum = 0;
        for (String symbol : InkSamplesConfig.PAPER_SYMBOLS) {
            for (int i = 0; i < 5; i++) {
                for (Stroke stroke : generator.sample(symbol, i).ink().strokes()) {
                    sum = 31 * sum + stroke.hashCode();
                }
            }
        }
        // if the ink is changed on purpose, so is this number
        assertThat(sum).isEqualTo(4181409003777830683L);
    }

    @Test
    void samplesMayBeWrittenInParallel() {
        InkSampleGenerator generator = paper(1, 3);
        List<InkSample> parallel = IntStream.range(0, SAMPLES)
                .parallel()
                .mapToObj(i -> generator.sample("G", i))
                .toList();
        assertThat(parallel).isEqualTo(samples(generator, "G"));
    }

    @Test
    void writersTakeTurnsAndAreNumberedFromOne() {
        InkSampleGenerator generator = paper(1, 1);
        assertThat(generator.sample("B", 0).writer()).isEqualTo("writer 01");
        assertThat(generator.sample("B", 11).writer()).isEqualTo("writer 12");
        assertThat(generator.sample("B", 12).writer()).isEqualTo("writer 01");
    }

    @Test
    void withoutVariationAWriterRepeatsItselfButWritersDiffer() {
        Set<Ink> inks = new HashSet<>();
        samples(paper(0, 1), "K").forEach(sample -> inks.add(sample.ink()));
        assertThat(inks).hasSize(WRITERS);
    }

    @Test
    void moreVariationMeansMoreDifference() throws InkRejectedException {
        double last = 0;
        for (double variation : new double[] {0.3, 1, 2}) {
            double same = 0;
            for (String symbol : List.of("C", "M", "S", "2", "6")) {
                same += distances(samples(paper(variation, 2), symbol)).sameWriter();
            }
            assertThat(same).isGreaterThan(1.2 * last);
            last = same;
        }
    }

    @Test
    void writersPreferDifferentWaysOfWriting() {
        Set<Integer> strokes = new HashSet<>();
        samples(paper(0, 1), "E")
                .forEach(sample -> strokes.add(sample.ink().strokes().size()));
        assertThat(strokes).hasSizeGreaterThan(1);
    }

    @Test
    void whatIsNotInTheConfigurationIsRefused() {
        InkSampleGenerator generator = generator(List.of("A", "B"), 1, 1);
        assertThatThrownBy(() -> generator.sample("C", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"C\"");
        assertThatThrownBy(() -> generator.sample("A", SAMPLES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 59");
        assertThatThrownBy(() -> generator.sample("A", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
