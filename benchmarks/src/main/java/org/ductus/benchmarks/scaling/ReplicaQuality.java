// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.scaling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.replica.Momentum;
import org.ductus.engine.replica.Replica;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.engine.replica.ReplicaExecutor;
import org.ductus.engine.replica.ReplicaTraining;
import org.ductus.engine.score.RealInk;
import org.ductus.engine.score.RealismConfig;
import org.ductus.engine.score.RealismScore;
import org.ductus.engine.score.RealismScorer;
import org.ductus.engine.score.Scored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What numbers of replicas and of iterations between averagings do to legibility and diversity, with plain noise and with
 * partitions, shared among the replicas and not. All trainings see the same number of samples.
 */
@Command(
        name = "replica-quality",
        description = "Trains with several numbers of replicas and averagings, and writes how good the samples are.")
public final class ReplicaQuality implements Callable<Integer> {
    private static final int SAMPLES = 240;
    private static final int KNOWN = 60;
    private static final int WRITERS = 40;
    private static final int MINIBATCH = 32;
    private static final int WRITTEN = 40;
    /** More than an epoch has: replicas are averaged at its end. */
    private static final int EPOCH = 1_000_000;

    private static final String HEADER = "seed,sampling,shared,replicas,every,momentum,seconds,legibility,"
            + "diversity vectors,diversity drawn,coverage,precision,overall,real legibility";

    @Option(names = "--epochs", defaultValue = "1", description = "passes over the samples: ${DEFAULT-VALUE}")
    private int epochs;

    @Option(names = "--seeds", defaultValue = "1", description = "how often each is trained: ${DEFAULT-VALUE}")
    private int seeds;

    @Option(names = "--part", defaultValue = "0", description = "which part of the trainings this process does")
    private int part;

    @Option(names = "--parts", defaultValue = "1", description = "into how many processes they are cut")
    private int parts;

    @Option(
            names = "--table",
            defaultValue = "benchmarks/target/replica-quality.csv",
            description = "where results are appended; what is in it is not done again: ${DEFAULT-VALUE}")
    private Path table;

    @Option(
            names = "--equal-iterations",
            description =
                    "each replica does as many iterations as one alone would, which takes as long where each has a"
                            + " processor; with two and four replicas, averaged every 10 iterations")
    private boolean equalIterations;

    private record Case(Sampling sampling, boolean shared, ReplicaConfig replicas) {}

    @Override
    public Integer call() throws Exception {
        List<RealInk> training = ink(1, SAMPLES);
        List<RealInk> heldOut = ink(2, KNOWN);
        RealismScorer scorer = new RealismScorer(
                RealismConfig.defaults(), training.subList(0, KNOWN * symbols().size()), heldOut, Progress.none());
        if (!Files.exists(table)) {
            Files.createDirectories(table.toAbsolutePath().getParent());
            append(HEADER);
        }
        int index = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            for (Case one : equalIterations ? longer() : cases()) {
                if (index++ % parts == part && !Files.readString(table).contains(key(one, seed))) {
                    train(one, seed, training, scorer);
                }
            }
        }
        return 0;
    }

    private static List<String> symbols() {
        return InkSamplesConfig.PAPER_SYMBOLS;
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Sampling sampling : List.of(Sampling.RANDOM, Sampling.SIMPLEX_EXCHANGE, Sampling.PULL_TO_CENTROID)) {
            cases.add(new Case(sampling, true, new ReplicaConfig(1, EPOCH, Momentum.AVERAGED)));
            for (int replicas : new int[] {2, 4, 8}) {
                for (int every : new int[] {1, 10, EPOCH}) {
                    cases.add(new Case(sampling, true, new ReplicaConfig(replicas, every, Momentum.AVERAGED)));
                }
                if (sampling != Sampling.RANDOM) {
                    cases.add(new Case(sampling, false, new ReplicaConfig(replicas, 10, Momentum.AVERAGED)));
                }
            }
            cases.add(new Case(sampling, true, new ReplicaConfig(4, 10, Momentum.OWN)));
        }
        return cases;
    }

    private static List<Case> longer() {
        List<Case> cases = new ArrayList<>();
        for (Sampling sampling : List.of(Sampling.RANDOM, Sampling.PULL_TO_CENTROID)) {
            for (int replicas : new int[] {1, 2, 4}) {
                cases.add(new Case(sampling, true, new ReplicaConfig(replicas, 10, Momentum.AVERAGED)));
            }
        }
        return cases;
    }

    /** Samples round by round over all symbols, by writers that another seed doesn't have. */
    private static List<RealInk> ink(long seed, int samples) throws InkRejectedException {
        InkSampleGenerator generator =
                new InkSampleGenerator(new InkSamplesConfig(symbols(), samples, WRITERS, 1, seed));
        Preprocessor preprocessor = new Preprocessor(PreprocessorConfig.paper());
        List<RealInk> ink = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            for (String symbol : symbols()) {
                var sample = generator.sample(symbol, i);
                ink.add(new RealInk(
                        symbol,
                        String.valueOf(sample.writer()),
                        preprocessor.preprocess(sample.ink()).vectors()));
            }
        }
        return ink;
    }

    private void train(Case one, long seed, List<RealInk> ink, RealismScorer scorer) throws IOException {
        LatentPartition partition = partition(one.sampling(), seed);
        TrainingData data = TrainingData.of(
                ink.stream().map(RealInk::vectors).toList(),
                ink.stream().map(RealInk::label).toList(),
                partition);
        CganConfig config = CganConfig.recommended().toBuilder()
                .epochs(equalIterations ? epochs * one.replicas().replicas() : epochs)
                .minibatch(MINIBATCH)
                .threads(1)
                .seed(seed)
                .build();
        long start = System.nanoTime();
        CganModel model = new CganTrainer(
                        config, partition, new ReplicaTraining(one.replicas(), new InTurn(one.shared())))
                .train(data, null, TrainingListener.none());
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Scored> written = new ArrayList<>();
        CganGenerator generator = new CganGenerator(model, null, 1);
        for (int c = 0; c < symbols().size(); c++) {
            String label = symbols().get(c);
            generator
                    .generate(c, WRITTEN, seed, 1, Progress.none())
                    .forEach(sample -> written.add(new Scored("", label, "", sample.vectors())));
        }
        RealismScore score = scorer.score(written, Progress.none()).groups().get(0);
        append(String.format(
                Locale.ROOT,
                "%s%.1f,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f",
                key(one, seed),
                seconds,
                score.generated().legibility(),
                score.generated().diversityVectors(),
                score.generated().diversityDrawn(),
                score.generated().coverage(),
                score.generated().precision(),
                score.overall(),
                score.real().legibility()));
    }

    /** How a line of the table begins. */
    private static String key(Case one, long seed) {
        return String.format(
                Locale.ROOT,
                "%d,%s,%s,%d,%s,%s,",
                seed,
                one.sampling(),
                one.shared(),
                one.replicas().replicas(),
                one.replicas().every() == EPOCH ? "epoch" : one.replicas().every(),
                one.replicas().momentum());
    }

    private static LatentPartition partition(Sampling sampling, long seed) {
        return LatentPartition.create(new LatentConfig(100, sampling, Centroids.GAUSSIAN, 0.3, seed), symbols());
    }

    private synchronized void append(String line) throws IOException {
        Files.writeString(
                table,
                line + System.lineSeparator(),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /**
     * Replicas one after the other, which gives what replicas side by side give.
     *
     * @param shared whether all have the one partition; else all but the first have one of their own
     */
    private record InTurn(boolean shared) implements ReplicaExecutor {
        @Override
        public Replicas start(Iterations.Plan plan, int replicas) {
            List<Iterations.Plan> plans = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                Iterations.Plan own = Replica.plan(plan, i, replicas, 1);
                LatentPartition partition = shared || i == 0
                        ? own.partition()
                        : ReplicaQuality.partition(
                                own.partition().config().sampling(),
                                own.config().seed());
                plans.add(new Iterations.Plan(own.config(), partition, own.data(), own.perEpoch(), own.total()));
            }
            return new Replicas() {
                @Override
                public void train(
                        IntFunction<TrainingState> from,
                        long until,
                        Runnable waiting,
                        Consumer<Replica.Result> results) {
                    for (int i = 0; i < plans.size(); i++) {
                        results.accept(Replica.train(plans.get(i), from.apply(i), until, waiting));
                    }
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }
    }
}
