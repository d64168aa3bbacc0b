// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ductus.engine.Plural;
import org.ductus.engine.cgan.kernel.GanKernel;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;

/**
 * Trains a conditional GAN: one update of the discriminator and one of the generator in each iteration, on the same latent
 * vectors.
 */
public final class CganTrainer {
    private final CganConfig config;
    private final LatentPartition partition;
    private final Iterations.Factory iterations;

    /** Makes the kernel that does the arithmetic. */
    @FunctionalInterface
    public interface KernelFactory {
        /**
         * A kernel that goes on from a state.
         *
         * @param config the configuration
         * @param classes number of classes
         * @param dimensions latent size
         * @param state weights and optimiser state
         */
        GanKernel create(CganConfig config, int classes, int dimensions, TrainingState state);
    }

    /** A trainer for this configuration and latent partition, with the fast kernel. */
    public CganTrainer(CganConfig config, LatentPartition partition) {
        this(config, partition, (Iterations.Factory) (plan, state, waiting) -> new KernelIterations(plan, state));
    }

    /** A trainer with another kernel. */
    public CganTrainer(CganConfig config, LatentPartition partition, KernelFactory kernels) {
        this(config, partition, (Iterations.Factory)
                (plan, state, waiting) -> new KernelIterations(plan, state, kernels));
    }

    /** A trainer whose iterations are done in another way, such as by several replicas. */
    public CganTrainer(CganConfig config, LatentPartition partition, Iterations.Factory iterations) {
        this.config = config.toBuilder()
                .trainableMeans(partition.config().sampling() == Sampling.TRAINABLE_MEANS)
                .build();
        this.partition = partition;
        this.iterations = iterations;
        config.width(partition.dimensions());
    }

    /**
     * Trains. Continuing a model with the settings, data and partition it was trained with gives the same bits as training
     * without a break.
     *
     * @param data the training samples
     * @param continueFrom the model to continue up to the configured number of epochs, or null to start from the seed
     * @param listener hears epochs and may cancel
     * @throws IllegalArgumentException if data, model and configuration don't fit together
     * @throws java.util.concurrent.CancellationException if the listener cancels
     * @throws DivergenceException if a number is no longer finite
     */
    public CganModel train(TrainingData data, CganModel continueFrom, TrainingListener listener) {
        checkData(data);
        if (continueFrom != null) {
            checkModel(data, continueFrom);
        }
        Iterations.Plan plan = plan(data);
        int classes = partition.classes().size();
        int dimensions = partition.dimensions();
        TrainingState state = continueFrom == null ? start(classes, dimensions) : continueFrom.state();
        if (state.iterations() >= plan.total()) {
            throw new IllegalArgumentException("The model to continue already had " + state.iterations()
                    + " iterations, and " + Plural.of(config.epochs(), "epoch") + " of this data are " + plan.total()
                    + ": choose more epochs; they count from the model's start.");
        }
        List<EpochRecord> history = continueFrom == null ? new ArrayList<>() : new ArrayList<>(continueFrom.history());
        listener.started(new TrainingPlan(
                config.epochs(),
                plan.total(),
                plan.perEpoch(),
                config.effectiveThreads(),
                state.generator().size() + state.discriminator().size(),
                config.seed()));
        Scale scale = continueFrom == null ? data.scale() : continueFrom.scale();
        TrainingState end;
        try (Iterations running = iterations.start(plan, state, listener::waiting)) {
            iterate(
                    running,
                    state.iterations(),
                    plan,
                    history,
                    listener,
                    () -> new CganModel(config, partition, scale, running.state(), history, provenance(data)));
            end = running.state();
        }
        checkFinite(end);
        return new CganModel(config, partition, scale, end, history, provenance(data));
    }

    /** What this trainer's iterations are, on these data. */
    private Iterations.Plan plan(TrainingData data) {
        int perEpoch = iterationsPerEpoch(data);
        return new Iterations.Plan(config, partition, data, perEpoch, (long) perEpoch * config.epochs());
    }

    private void iterate(
            Iterations running,
            long from,
            Iterations.Plan plan,
            List<EpochRecord> history,
            TrainingListener listener,
            Supplier<CganModel> now) {
        int perEpoch = plan.perEpoch();
        long total = plan.total();
        long stop = config.maxMinutes() > 0 ? System.nanoTime() + (long) (config.maxMinutes() * 60e9) : Long.MAX_VALUE;
        listener.checkpoint(from, total, now);
        if (listener.enough()) {
            return;
        }
        LearningRate rate = new LearningRate(config, total);
        EpochMeter meter = new EpochMeter();
        for (long i = from; i < total; i++) {
            meter.add(running.next());
            long done = i + 1;
            boolean whole = running.whole();
            boolean last = done == total || whole && stop - System.nanoTime() <= 0;
            if (done % perEpoch == 0 || last) {
                EpochRecord record = meter.take((int) (i / perEpoch) + 1, done, rate.generator(i));
                history.add(record);
                listener.epoch(record);
            }
            listener.iteration(done, total);
            if (whole) {
                listener.checkpoint(done, total, now);
            }
            if (last || whole && listener.enough()) {
                return;
            }
        }
    }

    private TrainingState start(int classes, int dimensions) {
        ParameterInitialiser initialiser = new ParameterInitialiser(config, classes, dimensions);
        return TrainingState.start(initialiser.generator(), initialiser.discriminator());
    }

    /** Iterations of one epoch: the last one may draw more than the rows that are left. */
    public int iterationsPerEpoch(TrainingData data) {
        int samples = Math.multiplyExact(config.minibatch(), iterations.replicas());
        return (data.rows() - 1) / samples + 1;
    }

    private void checkData(TrainingData data) {
        if (!data.classes().equals(partition.classes())) {
            throw new IllegalArgumentException("The training data have the classes " + data.classes()
                    + ", but the latent partition has " + partition.classes() + ": make both from the same table.");
        }
        if (data.steps() != config.steps()) {
            throw new IllegalArgumentException(
                    "The samples have " + Plural.of(data.steps(), "vector") + ", but the configuration says "
                            + config.steps() + ": set it to the number that the preprocessing makes.");
        }
    }

    private void checkModel(TrainingData data, CganModel model) {
        if (!model.classes().equals(data.classes())) {
            throw new IllegalArgumentException("The model to continue knows the classes " + model.classes()
                    + ", but the data have " + data.classes() + ": continue it with the data it was trained on.");
        }
        if (!Arrays.equals(model.partition().toJson(), partition.toJson())) {
            throw new IllegalArgumentException(
                    "The model to continue was trained with another latent partition: connect the"
                            + " one that it was trained with.");
        }
        differs("filters", model.config().filters(), config.filters());
        differs("kernel", model.config().kernel(), config.kernel());
        differs("vectors of a sample", model.config().steps(), config.steps());
        differs("discriminator widths", model.config().discriminatorWidths(), config.discriminatorWidths());
        differs("latent input", model.config().latentInput(), config.latentInput());
        differs("packing", model.config().packing(), config.packing());
        differs("spectral normalisation", model.config().spectralNormalisation(), config.spectralNormalisation());
        differs("drawn points", model.config().drawnPoints(), config.drawnPoints());
        differs("mapping", model.config().mapping(), config.mapping());
        differs("conditioning", model.config().conditioning(), config.conditioning());
        if (!model.scale().equals(data.scale())) {
            throw new IllegalArgumentException("The data to continue with have another scale (" + data.scale()
                    + ") than the model (" + model.scale() + "): continue it with the data it was trained on.");
        }
    }

    private static void differs(String setting, Object model, Object configured) {
        if (!model.equals(configured)) {
            throw new IllegalArgumentException("The model to continue was built with " + setting + " " + model
                    + ", but the configuration says " + configured + ": set it to the model's value.");
        }
    }

    private void checkFinite(TrainingState state) {
        for (Parameters p : List.of(state.generator(), state.averaged(), state.discriminator())) {
            String tensor = p.firstNotFinite();
            if (tensor != null) {
                throw new DivergenceException("The training diverged: after iteration " + state.iterations()
                        + " tensor " + tensor + " is no longer finite. Choose a smaller learning rate or a clip norm.");
            }
        }
    }

    private Provenance provenance(TrainingData data) {
        String version = CganTrainer.class.getPackage().getImplementationVersion();
        return new Provenance(
                version == null ? "development" : version,
                System.getProperty("java.version", ""),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                data.fingerprint(),
                data.rows(),
                config.seed(),
                settings());
    }

    /** Every setting that the result depends on by name, as a model's provenance has them. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Provenance.settings(config, partition));
        settings.putAll(iterations.settings());
        return settings;
    }

    /** The configuration. */
    public CganConfig config() {
        return config;
    }

    /** The latent partition. */
    public LatentPartition partition() {
        return partition;
    }

    /** Bytes of memory, native and Java's, that a training with this data needs at most, apart from the data itself. */
    public long estimatedBytes(TrainingData data) {
        return iterations.estimatedBytes(plan(data)) + 12L * data.rows() * data.steps();
    }
}
