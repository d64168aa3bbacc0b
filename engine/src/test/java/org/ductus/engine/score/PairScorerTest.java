// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;

class PairScorerTest {

    private static final double ROUNDING = 1e-12;

    private static PairScorerConfig config(Pairing pairing, Denominator denominator) {
        return new PairScorerConfig(pairing, Components.DX_DY_PEN, denominator, 4, 0, 1);
    }

    private static Scored sample(String label, String run, double... vectors) {
        return new Scored("", label, run, vectors);
    }

    private static PairScores score(PairScorerConfig config, List<Scored> samples, List<Scored> reference) {
        return new PairScorer(config).score(samples, reference, Progress.none());
    }

    /** Two classes in two runs: differences (3, 0, 0) and (0, 0, 1); values from −1 to 2. */
    private static final List<Scored> RUNS = List.of(
            sample("a", "1", 2, 0, 1),
            sample("b", "1", 0, 0, 1),
            sample("a", "2", -1, 0, 1),
            sample("b", "2", 0, 0, 0));

    @Test
    void msdAndNrmsdByHand() {
        PairScores scores = score(config(Pairing.RUN_AGAINST_RUN, Denominator.POOLED_RANGE), RUNS, List.of());
        assertThat(scores.classes()).extracting(PairScore::label).containsExactly("a", "b");
        PairScore a = scores.classes().get(0);
        assertThat(a.msd()).isCloseTo(3, within(ROUNDING));
        assertThat(a.nrmsd()).isCloseTo(Math.sqrt(3) / 3, within(ROUNDING));
        assertThat(a.denominator()).isEqualTo(3);
        assertThat(a.pairs()).isEqualTo(1);
        assertThat(a.msdLow()).as("no interval from one pair").isNaN();
        PairScore group = scores.groups().get(0);
        assertThat(group.label()).isEmpty();
        assertThat(group.pairs()).isEqualTo(2);
        assertThat(group.msd()).isCloseTo((3 + 1 / 3.0) / 2, within(ROUNDING));
        // the mean of the roots, not the root of the mean
        assertThat(group.nrmsd()).isCloseTo((Math.sqrt(3) + Math.sqrt(1 / 3.0)) / 2 / 3, within(ROUNDING));
        double low = group.msd() - 1.959964 * (3 - 1 / 3.0) / 2;
        assertThat(group.msdLow()).isCloseTo(Math.max(0, low), within(1e-5));
        assertThat(group.msdHigh()).isCloseTo(2 * group.msd() - low, within(1e-5));
    }

    @Test
    void denominators() {
        PairScores pair = score(config(Pairing.RUN_AGAINST_RUN, Denominator.PAIR_RANGE), RUNS, List.of());
        assertThat(pair.classes()).extracting(PairScore::denominator).containsExactly(3.0, 1.0);
        assertThat(pair.groups().get(0).denominator()).isEqualTo(2);
        assertThat(pair.classes().get(1).nrmsd()).isCloseTo(Math.sqrt(1 / 3.0), within(ROUNDING));

        PairScores fixed = score(config(Pairing.RUN_AGAINST_RUN, Denominator.FIXED), RUNS, List.of());
        assertThat(fixed.classes().get(0).nrmsd()).isCloseTo(Math.sqrt(3) / 4, within(ROUNDING));

        List<Scored> reference = List.of(sample("c", "", -5, 0, 1));
        PairScores pooled = score(config(Pairing.RUN_AGAINST_RUN, Denominator.POOLED_RANGE), RUNS, reference);
        assertThat(pooled.groups().get(0).denominator())
                .as("the range is that of the reference where there is one")
                .isEqualTo(6);
    }

    @Test
    void theReferencesOwnValuesStandBeside() {
        List<Scored> reference = List.of(
                sample("a", "", 0, 0, 1), sample("a", "", 0, 6, 1), sample("b", "", 0, 0, 1), sample("z", "", 9, 9, 1));
        PairScores scores = score(config(Pairing.AGAINST_REFERENCE, Denominator.FIXED), RUNS, reference);
        PairScore a = scores.classes().get(0);
        assertThat(a.pairs()).isEqualTo(4);
        assertThat(a.msd()).isCloseTo((4 + 4 + 36 + 1 + 1 + 36) / 3.0 / 4, within(ROUNDING));
        assertThat(a.referenceMsd()).isCloseTo(12, within(ROUNDING));
        assertThat(a.referenceNrmsd()).isCloseTo(Math.sqrt(12) / 4, within(ROUNDING));
        assertThat(a.referencePairs()).isEqualTo(1);
        PairScore b = scores.classes().get(1);
        assertThat(b.referencePairs()).isZero();
        assertThat(b.referenceMsd()).isNaN();
        assertThat(scores.groups().get(0).referenceMsd()).isCloseTo(12, within(ROUNDING));
    }

    @Test
    void groupsAreScoredApart() {
        List<Scored> samples = new ArrayList<>();
        for (Scored s : RUNS) {
            samples.add(new Scored("plain", s.label(), s.run(), s.vectors()));
            samples.add(new Scored("twice", s.label(), s.run(), new double[] {2 * s.vectors()[0], 0, s.vectors()[2]}));
        }
        samples.add(new Scored("twice", "alone", "1", new double[] {0, 0, 1}));
        PairScores scores = score(config(Pairing.ALL_IN_CLASS, Denominator.FIXED), samples, List.of());
        assertThat(scores.groups()).extracting(PairScore::group).containsExactly("plain", "twice");
        assertThat(scores.classes())
                .extracting(PairScore::msd)
                .satisfiesExactly(
                        m -> assertThat(m).isCloseTo(3, within(ROUNDING)),
                        m -> assertThat(m).isCloseTo(1 / 3.0, within(ROUNDING)),
                        m -> assertThat(m).isCloseTo(12, within(ROUNDING)),
                        m -> assertThat(m).isCloseTo(1 / 3.0, within(ROUNDING)));
        assertThat(scores.withoutPairs()).containsExactly("alone (twice)");
    }

    /** The limit holds for NRMSD; MSD is always that of all pairs. */
    @Test
    void theLimitOnPairsIsForNrmsdAlone() {
        var random = Seeds.generator(2);
        List<Scored> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            samples.add(sample("a", "", random.nextGaussian(), random.nextGaussian(), 1));
        }
        PairScore all = score(config(Pairing.ALL_IN_CLASS, Denominator.FIXED), samples, List.of())
                .groups()
                .get(0);
        var limited = new PairScorerConfig(Pairing.ALL_IN_CLASS, Components.DX_DY_PEN, Denominator.FIXED, 4, 400, 1);
        PairScore some = score(limited, samples, List.of()).groups().get(0);
        assertThat(some.msd()).isEqualTo(all.msd());
        assertThat(some.pairs()).isEqualTo(60 * 59 / 2);
        assertThat(some.nrmsd()).isNotEqualTo(all.nrmsd()).isCloseTo(all.nrmsd(), within(0.03));
        assertThat(score(limited, samples, List.of()).groups().get(0)).isEqualTo(some);
        var reseeded = new PairScorerConfig(Pairing.ALL_IN_CLASS, Components.DX_DY_PEN, Denominator.FIXED, 4, 400, 2);
        assertThat(score(reseeded, samples, List.of()).groups().get(0).nrmsd()).isNotEqualTo(some.nrmsd());
        var exact = new PairScorerConfig(Pairing.ALL_IN_CLASS, Components.DX_DY_PEN, Denominator.FIXED, 4, 1770, 1);
        assertThat(score(exact, samples, List.of()).groups().get(0)).isEqualTo(all);
    }

    @Test
    void equalSamplesDifferByNothingWhateverTheRange() {
        List<Scored> same = List.of(sample("a", "1", 0, 0, 0), sample("a", "2", 0, 0, 0));
        PairScore score =
                score(PairScorerConfig.defaults(), same, List.of()).groups().get(0);
        assertThat(score.msd()).isZero();
        assertThat(score.nrmsd()).isZero();
        List<Scored> flat = List.of(sample("a", "", 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(config(Pairing.RUN_AGAINST_RUN, Denominator.POOLED_RANGE), RUNS, flat))
                .withMessageContaining("choose another denominator");
    }

    @Test
    void drawnPointsCompareSamplesOfAnyLength() {
        var drawn = new PairScorerConfig(Pairing.ALL_IN_CLASS, Components.DRAWN_POINTS, Denominator.FIXED, 1, 0, 1);
        List<Scored> samples = List.of(sample("a", "", 1, 0, 1), sample("a", "", 0.25, 0, 1, 0.75, 0, 1));
        assertThat(score(drawn, samples, List.of()).groups().get(0).msd()).isCloseTo(0, within(ROUNDING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(config(Pairing.ALL_IN_CLASS, Denominator.FIXED), samples, List.of()))
                .withMessageContaining("2 vectors, but another has 1")
                .withMessageContaining("compare drawn points");
    }

    @Test
    void whatCannotBeScoredIsRefusedWithASentence() {
        PairScorerConfig runs = PairScorerConfig.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(runs, List.of(), List.of()))
                .withMessageContaining("no sample to score");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(runs, RUNS.subList(0, 2), List.of()))
                .withMessageContaining("Run against run")
                .withMessageContaining("a, b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(config(Pairing.AGAINST_REFERENCE, Denominator.FIXED), RUNS, List.of()))
                .withMessageContaining("give a reference table");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample("a", "", 1, 2))
                .withMessageContaining("has 2 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample("a", "", 1, Double.NaN, 1))
                .withMessageContaining("Number 1")
                .withMessageContaining("NaN");
        for (double denominator : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PairScorerConfig(
                            Pairing.ALL_IN_CLASS, Components.DX_DY, Denominator.FIXED, denominator, 0, 1))
                    .withMessageContaining("fixed denominator is " + denominator);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PairScorerConfig(Pairing.ALL_IN_CLASS, Components.DX_DY, Denominator.PAIR_RANGE, 0, -1, 1))
                .withMessageContaining("-1");
    }

    @Test
    void cancelStopsIt() {
        Progress cancelled = (fraction, message) -> {
            assertThat(message.get()).contains("class a");
            throw new CancellationException();
        };
        assertThatThrownBy(() -> new PairScorer(PairScorerConfig.defaults()).score(RUNS, List.of(), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
