// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BinaryOperator;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.ink.Augmenter;
import org.ductus.engine.ink.AugmenterConfig;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scorer exposes each way in which a generator fails, and finds nothing wrong with real ink. */
class RealismScorerTest {

    private static final List<String> SYMBOLS = List.of("A", "B", "L", "7");
    private static final int SAMPLES = 30;
    private static List<RealInk> real;
    /** Ink of other writers than the reference's. */
    private static List<RealInk> others;

    @BeforeAll
    static void write() throws InkRejectedException {
        real = ink(1);
        others = ink(2);
    }

    private static List<RealInk> ink(long seed) throws InkRejectedException {
        var generator = new InkSampleGenerator(new InkSamplesConfig(SYMBOLS, SAMPLES, 10, 1, seed));
        var preprocessor = new Preprocessor(PreprocessorConfig.paper());
        List<RealInk> inks = new ArrayList<>();
        for (String symbol : SYMBOLS) {
            for (int i = 0; i < SAMPLES; i++) {
                var sample = generator.sample(symbol, i);
                inks.add(new RealInk(
                        symbol,
                        sample.writer(),
                        preprocessor.preprocess(sample.ink()).vectors()));
            }
        }
        return inks;
    }

    private static List<Scored> scored(List<RealInk> inks) {
        return inks.stream()
                .map(i -> new Scored("", i.label(), "", i.vectors()))
                .toList();
    }

    private static RealismScorer scorer() {
        return new RealismScorer(RealismConfig.defaults(), real, Progress.none());
    }

    private static RealismScore group(List<Scored> samples) {
        return scorer().score(samples, Progress.none()).groups().get(0);
    }

    /** Each sample of a class made from the class's samples and its number. */
    private static List<Scored> changed(BinaryOperator<double[]> ofFirstAndOwn) {
        List<Scored> out = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            RealInk first = others.get(i - i % SAMPLES);
            out.add(new Scored(
                    "",
                    first.label(),
                    "",
                    ofFirstAndOwn.apply(first.vectors(), others.get(i).vectors())));
        }
        return out;
    }

    @Test
    void findsRealInkReal() {
        RealismScore score = group(scored(others));
        assertThat(score.generated().legibility())
                .isGreaterThan(0.8 * score.real().legibility());
        assertThat(score.generated().diversityVectors()).isBetween(0.8, 1.2);
        assertThat(score.generated().diversityDrawn()).isBetween(0.8, 1.2);
        assertThat(score.generated().recall()).isGreaterThan(0.5);
        assertThat(score.generated().unclearPen()).isZero();
        assertThat(score.generated().drift()).isLessThan(0.05);
        assertThat(score.failed()).isEmpty();
        assertThat(score.collapsed()).isEmpty();
        assertThat(score.overall()).isBetween(0.6, 1.0);
    }

    @Test
    void namesCollapsedClasses() {
        RealismScore score = group(changed((first, own) -> first));
        assertThat(score.collapsed()).containsExactlyElementsOf(SYMBOLS);
        assertThat(score.generated().diversityVectors()).isZero();
        assertThat(score.generated().coverage()).isLessThan(0.5 * score.real().coverage());
        assertThat(score.overall()).isZero();
    }

    @Test
    void namesFailedClasses() {
        List<Scored> swapped = scored(others).stream()
                .map(s -> s.label().equals("A") ? new Scored("", "B", "", s.vectors()) : s)
                .toList();
        RealismScores scores = scorer().score(swapped, Progress.none());
        assertThat(scores.groups().get(0).failed()).isEmpty(); // half of B is A, half is B
        List<Scored> wrong = scored(others).stream()
                .filter(s -> !s.label().equals("B"))
                .map(s -> s.label().equals("A") ? new Scored("", "B", "", s.vectors()) : s)
                .toList();
        RealismScore score = group(wrong);
        assertThat(score.failed()).containsExactly("B");
        assertThat(score.generated().precision()).isLessThan(0.8 * score.real().precision());
    }

    /** Copies of the known ink are nearer to it than ink of others is. */
    @Test
    void exposesLearningByHeart() {
        var copies = new Augmenter(new AugmenterConfig(1, 0.002, 0, 0, 0, 1));
        List<Scored> memorised = new ArrayList<>();
        for (int i = 0; i < real.size(); i++) {
            memorised.add(new Scored(
                    "", real.get(i).label(), "", copies.augment(real.get(i).vectors(), i, 0)));
        }
        RealismScore score = group(memorised);
        assertThat(score.generated().nearest()).isLessThan(0.5 * score.real().nearest());
        assertThat(score.generated().legibility())
                .isGreaterThanOrEqualTo(score.real().legibility());
    }

    @Test
    void seesNoiseInPrecisionFrechetAndDrift() {
        var random = Seeds.generator(3);
        RealismScore score = group(changed((first, own) -> {
            double[] noisy = own.clone();
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] += 0.3 * random.nextGaussian();
            }
            return noisy;
        }));
        RealismScore clean = group(scored(others));
        assertThat(score.generated().precision()).isLessThan(clean.generated().precision() - 0.3);
        assertThat(score.generated().density()).isLessThan(clean.generated().density());
        assertThat(score.generated().frechet())
                .isGreaterThan(2 * clean.generated().frechet());
        assertThat(score.generated().drift()).isGreaterThan(0.2);
        assertThat(score.generated().unclearPen()).isGreaterThan(0.5);
        assertThat(score.generated().tooManyStrokes()).isBetween(0.0, 1.0);
    }

    /** Held-out ink is of writers that the known part doesn't have; the seed decides which. */
    @Test
    void holdsOutWholeWriters() {
        RealSplit split = RealSplit.of(real, RealismConfig.defaults());
        var known = split.known().values().stream()
                .flatMap(List::stream)
                .map(RealInk::writer)
                .distinct()
                .toList();
        var held = split.heldOut().values().stream()
                .flatMap(List::stream)
                .map(RealInk::writer)
                .distinct()
                .toList();
        assertThat(known).hasSize(7).doesNotContainAnyElementsOf(held);
        assertThat(held).hasSize(3);
        RealSplit other = RealSplit.of(real, new RealismConfig(3, 0.3, 5, 2));
        assertThat(other.heldOut()).isNotEqualTo(split.heldOut());
        List<RealInk> nameless =
                real.stream().map(i -> new RealInk(i.label(), "", i.vectors())).toList();
        assertThat(RealSplit.of(nameless, RealismConfig.defaults()).heldOut().get("A"))
                .hasSize(9);
    }

    /** Groups are scored apart, with a row for each class, and twice the same. */
    @Test
    void scoresGroupsApart() {
        List<Scored> samples = new ArrayList<>();
        scored(others).forEach(s -> samples.add(new Scored("good", s.label(), "", s.vectors())));
        changed((first, own) -> first).forEach(s -> samples.add(new Scored("bad", s.label(), "", s.vectors())));
        RealismScores scores = scorer().score(samples, Progress.none());
        assertThat(scores.groups()).extracting(RealismScore::group).containsExactly("good", "bad");
        assertThat(scores.classes()).hasSize(2 * SYMBOLS.size());
        assertThat(scores.groups().get(0).samples()).isEqualTo(others.size());
        assertThat(scorer().score(samples, Progress.none())).isEqualTo(scores);
    }

    /** With no more samples than neighbours there is no recall. */
    @Test
    void leavesOutWhatNeedsMoreSamples() {
        List<Scored> few = scored(List.of(others.get(0), others.get(1)));
        RealismScore score = group(few);
        assertThat(score.generated().recall()).isNaN();
        assertThat(score.generated().frechet()).isNaN();
        assertThat(score.generated().precision()).isBetween(0.0, 1.0);
    }

    /** A reference too small for a measure leaves that measure out, and says for which classes. */
    @Test
    void namesClassesThatAreTooSmall() {
        List<RealInk> small = new ArrayList<>(real.subList(0, 40));
        small.addAll(real.subList(60, 90));
        RealismScores scores = new RealismScorer(RealismConfig.defaults(), small, Progress.none())
                .score(scored(others.subList(0, 60)), Progress.none());
        assertThat(scores.tooSmall()).containsExactly("B");
        assertThat(scores.classes().get(0).generated().coverage()).isPositive();
        assertThat(scores.classes().get(1).generated().coverage()).isNaN();
        assertThat(scores.classes().get(1).generated().legibility()).isPositive();
        assertThat(scores.groups().get(0).generated().coverage())
                .isEqualTo(scores.classes().get(0).generated().coverage());
        RealismScore single = new RealismScorer(RealismConfig.defaults(), real.subList(0, 30), Progress.none())
                .score(scored(others.subList(0, 30)), Progress.none())
                .groups()
                .get(0);
        assertThat(single.generated().legibility()).isNaN();
        assertThat(single.generated().diversityVectors()).isPositive();
    }

    /** Where each writer wrote one class only, samples are held out instead of writers. */
    @Test
    void holdsOutSamplesWhereWritersWroteOneClass() {
        List<RealInk> each = real.stream()
                .map(i -> new RealInk(i.label(), i.label(), i.vectors()))
                .toList();
        RealSplit split = RealSplit.of(each, RealismConfig.defaults());
        assertThat(split.known().keySet()).containsExactlyElementsOf(SYMBOLS);
        assertThat(split.heldOut().get("B")).hasSize(9);
    }

    @Test
    void refusesWithASentence() {
        assertThatThrownBy(() -> scorer().score(List.of(), Progress.none())).hasMessageContaining("no sample");
        assertThatThrownBy(() -> scorer().score(List.of(new Scored("", "Q", "", new double[30])), Progress.none()))
                .hasMessageContaining("no real sample of class \"Q\"");
        assertThatThrownBy(() -> scorer().score(List.of(new Scored("", "A", "", new double[3])), Progress.none()))
                .hasMessageContaining("has 1 vector, but the real ones have 10");
        assertThatThrownBy(() -> new RealismScorer(RealismConfig.defaults(), real.subList(0, 1), Progress.none()))
                .hasMessageContaining("a single real sample of class \"A\"");
        assertThatThrownBy(() -> new RealismConfig(0, 0.3, 5, 1)).hasMessageContaining("Neighbours");
        assertThatThrownBy(() -> new RealismConfig(3, 0, 5, 1)).hasMessageContaining("held-out share");
        assertThatThrownBy(() -> new RealismConfig(3, 0.3, 0, 1)).hasMessageContaining("Most strokes");
    }

    @Test
    void lettingACancelThrough() {
        assertThatThrownBy(() -> scorer().score(scored(others), (fraction, message) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    /** Points along the way keep the shape, whatever its place and size. */
    @Test
    void seesShapesNotSizes() {
        double[] corner = {0, 1, 1, 0.5, 0, 1};
        double[] larger = {0, 3, 1, 1.5, 0, 1};
        assertThat(StrokeFeatures.distance(StrokeFeatures.of(corner), StrokeFeatures.of(larger)))
                .isEqualTo(0, within(1e-12));
        double[] lifted = {0, 1, 1, 0.5, 0, 0};
        assertThat(StrokeFeatures.distance(StrokeFeatures.of(corner), StrokeFeatures.of(lifted)))
                .isGreaterThan(0.5);
        assertThat(StrokeFeatures.of(new double[6])).hasSize(72).containsOnly(0);
    }
}
