// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.ductus.engine.Plural;
import org.ductus.engine.Progress;

/**
 * Scores how real generated characters are, and how diverse.
 *
 * <p>Real samples are split as {@link HeldOut} says, or come in two parts: a known one, and a held-out one. Generated samples and
 * held-out ones are compared with the known part in the same way, so that each value stands beside the one that real ink of
 * other writers reaches. Recall, coverage and Fréchet distance depend on the number of samples, so both sides are cut into
 * blocks of equal size for them. Values of a group are means over its classes. The same input gives the same bits.
 */
public final class RealismScorer {

    private final RealismConfig config;
    private final Map<String, ClassReference> references = new LinkedHashMap<>();
    private final List<String> tooSmall = new ArrayList<>();
    private final Recogniser recogniser;

    /** What is known of a class; no manifold where there are too few samples for it. */
    private record ClassReference(
            RealisticSamples known, RealisticSamples heldOut, Manifold manifold, double vectors, double drawn) {}

    /** Values of a class, with the mean pair distances that a group's diversity is made from. */
    private record Measured(Realism values, double vectors, double drawn) {}

    /**
     * A scorer.
     *
     * @param config the settings
     * @param real real samples, at least two of each class
     * @param progress may cancel
     * @throws IllegalArgumentException with a sentence, if there are too few to hold any out
     */
    public RealismScorer(RealismConfig config, List<RealInk> real, Progress progress) {
        this(config, RealSplit.of(real, config), progress);
    }

    /**
     * A scorer with held-out samples of one's own, so that all of the reference may have been learnt from.
     *
     * @param config the settings, of which those of the split don't matter
     * @param known real samples that generated and held-out ones are compared with
     * @param heldOut real samples of the same classes that nothing was learnt from
     * @param progress may cancel
     * @throws IllegalArgumentException with a sentence, if a class is not held out
     */
    public RealismScorer(RealismConfig config, List<RealInk> known, List<RealInk> heldOut, Progress progress) {
        this(config, RealSplit.of(known, heldOut), progress);
    }

    private RealismScorer(RealismConfig config, RealSplit split, Progress progress) {
        this.config = Objects.requireNonNull(config, "config");
        int least = config.neighbours() + 1;
        Map<String, List<double[]>> features = new LinkedHashMap<>();
        split.known().forEach((label, known) -> {
            progress.report(0, () -> "Looking at real samples of class " + label);
            List<RealInk> held = split.heldOut().get(label);
            boolean enough = known.size() >= least && held.size() >= least;
            if (!enough) {
                tooSmall.add(label);
            }
            RealisticSamples samples = RealisticSamples.ofReal(known);
            references.put(
                    label,
                    new ClassReference(
                            samples,
                            RealisticSamples.ofReal(held),
                            enough ? new Manifold(samples.features(), config.neighbours()) : null,
                            samples.spreadOfVectors(),
                            samples.spreadOfDrawnPoints()));
            features.put(label, samples.features());
        });
        recogniser = new Recogniser(features);
    }

    /**
     * Scores samples.
     *
     * @param samples generated samples of classes that the reference has
     * @param progress told the share of classes done
     * @throws IllegalArgumentException with a sentence, if there is no sample or a class is missing in the reference
     */
    public RealismScores score(List<Scored> samples, Progress progress) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("There is no sample to score: connect generated samples.");
        }
        Map<String, Map<String, List<double[]>>> groups = new LinkedHashMap<>();
        for (Scored s : samples) {
            check(s);
            groups.computeIfAbsent(s.group(), g -> new LinkedHashMap<>())
                    .computeIfAbsent(s.label(), l -> new ArrayList<>())
                    .add(s.vectors());
        }
        int total = groups.values().stream().mapToInt(Map::size).sum();
        List<RealismScore> groupScores = new ArrayList<>();
        List<RealismScore> classScores = new ArrayList<>();
        groups.forEach((group, classes) -> {
            List<RealismScore> scores = new ArrayList<>();
            List<Measured> generated = new ArrayList<>();
            List<Measured> real = new ArrayList<>();
            Map<String, RealisticSamples> all = new LinkedHashMap<>();
            classes.forEach((label, vectors) -> {
                ClassReference reference = references.get(label);
                RealisticSamples made = RealisticSamples.of(vectors);
                all.put(label, made);
                int block = Math.min(made.size(), reference.heldOut().size());
                Runnable report = () -> progress.report(
                        (double) (classScores.size() + scores.size()) / total,
                        () -> "Scoring samples of class " + label);
                generated.add(measure(label, made, block, report));
                real.add(measure(label, reference.heldOut(), block, report));
                scores.add(score(group, label, made.size(), generated, real));
            });
            classScores.addAll(scores);
            groupScores.add(summary(group, scores, generated, real, all));
        });
        return new RealismScores(groupScores, classScores, tooSmall);
    }

    private void check(Scored sample) {
        ClassReference reference = references.get(sample.label());
        if (reference == null) {
            throw new IllegalArgumentException("The reference has no real sample of class \"" + sample.label()
                    + "\", so generated ones can't be compared: connect a reference with all classes.");
        }
        int length = reference.known().vectors().get(0).length;
        if (sample.vectors().length != length) {
            throw new IllegalArgumentException("A generated sample of class \"" + sample.label() + "\" has "
                    + Plural.of(sample.vectors().length / 3, "vector") + ", but the real ones have " + length / 3
                    + ": preprocess the reference with the settings that the model was trained with.");
        }
    }

    private Measured measure(String label, RealisticSamples samples, int block, Runnable report) {
        ClassReference reference = references.get(label);
        int read = 0;
        double nearest = 0;
        for (double[] features : samples.features()) {
            report.run();
            Recogniser.Answer answer = recogniser.recognise(features);
            read += answer.label().equals(label) ? 1 : 0;
            nearest += answer.distance();
        }
        Manifold manifold = reference.manifold();
        List<List<double[]>> blocks = samples.blocks(block);
        double coverage = manifold == null ? Double.NaN : mean(blocks, manifold::coverage);
        double recall = manifold == null || block <= config.neighbours()
                ? Double.NaN
                : mean(blocks, part -> new Manifold(part, config.neighbours())
                        .shareOf(reference.known().features()));
        double vectors = samples.spreadOfVectors();
        double drawn = samples.spreadOfDrawnPoints();
        VectorValidity validity = VectorValidity.of(samples.vectors(), config.mostStrokes());
        return new Measured(
                new Realism(
                        references.size() > 1 ? (double) read / samples.size() : Double.NaN,
                        vectors / reference.vectors(),
                        drawn / reference.drawn(),
                        manifold == null ? Double.NaN : manifold.shareOf(samples.features()),
                        recall,
                        manifold == null ? Double.NaN : manifold.density(samples.features()),
                        coverage,
                        Double.NaN,
                        nearest / samples.size(),
                        validity.unclearPen(),
                        validity.tooManyStrokes(),
                        validity.drift()),
                vectors,
                drawn);
    }

    private static RealismScore score(
            String group, String label, int samples, List<Measured> generated, List<Measured> real) {
        Realism made = generated.get(generated.size() - 1).values();
        Realism held = real.get(real.size() - 1).values();
        return new RealismScore(
                group,
                label,
                samples,
                made,
                held,
                made.legibility() < RealismScore.FAILED_BELOW * held.legibility() ? List.of(label) : List.of(),
                made.diversity() < RealismScore.COLLAPSED_BELOW ? List.of(label) : List.of());
    }

    private RealismScore summary(
            String group,
            List<RealismScore> classes,
            List<Measured> generated,
            List<Measured> real,
            Map<String, RealisticSamples> all) {
        List<double[]> made = new ArrayList<>();
        List<double[]> held = new ArrayList<>();
        List<double[]> known = new ArrayList<>();
        all.forEach((label, samples) -> {
            ClassReference reference = references.get(label);
            int block = Math.min(samples.size(), reference.heldOut().size());
            made.addAll(samples.features().subList(0, block));
            held.addAll(reference.heldOut().features().subList(0, block));
            known.addAll(reference.known().features());
        });
        boolean enough = Math.min(made.size(), known.size()) > 1 && all.size() > 1;
        return new RealismScore(
                group,
                "",
                classes.stream().mapToInt(RealismScore::samples).sum(),
                mean(generated, all, enough ? FrechetDistance.between(made, known) : Double.NaN),
                mean(real, all, enough ? FrechetDistance.between(held, known) : Double.NaN),
                classes.stream().flatMap(c -> c.failed().stream()).toList(),
                classes.stream().flatMap(c -> c.collapsed().stream()).toList());
    }

    private Realism mean(List<Measured> classes, Map<String, RealisticSamples> all, double frechet) {
        List<ClassReference> known = all.keySet().stream().map(references::get).toList();
        double vectors = mean(known, ClassReference::vectors);
        double drawn = mean(known, ClassReference::drawn);
        List<Realism> values = classes.stream().map(Measured::values).toList();
        return new Realism(
                mean(values, Realism::legibility),
                mean(classes, Measured::vectors) / vectors,
                mean(classes, Measured::drawn) / drawn,
                mean(values, Realism::precision),
                mean(values, Realism::recall),
                mean(values, Realism::density),
                mean(values, Realism::coverage),
                frechet,
                mean(values, Realism::nearest),
                mean(values, Realism::unclearPen),
                mean(values, Realism::tooManyStrokes),
                mean(values, Realism::drift));
    }

    /** The mean of the values that are known; NaN where none is. */
    private static <T> double mean(List<T> list, ToDoubleFunction<T> value) {
        return list.stream()
                .mapToDouble(value)
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }
}
