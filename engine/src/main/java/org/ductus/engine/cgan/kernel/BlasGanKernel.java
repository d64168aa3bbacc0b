// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ductus.engine.cgan.AdversarialLoss;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.TrainingState;

/**
 * The fast kernel: flat arrays, products by OpenBLAS, threads over chunks of the batch. Its results depend on the batch's
 * size, but not on the number of threads.
 */
public final class BlasGanKernel implements GanKernel {
    private final int batch;
    private final Chunks chunks;
    private final NativeArena arena = new NativeArena();
    private final Workers workers;
    private final Blas[] blas;
    private final NetworkParameters generatorParameters;
    private final NetworkParameters discriminatorParameters;
    private final GeneratorNetwork generator;
    private final PerceptronKernel discriminator;
    private final DiscriminatorRows rows;
    private final GradientPenalty r1;
    private final GradientPenalty toOne;
    private final AdversarialLoss loss;
    private final EnergyDistance energy;
    private final Adam generatorAdam;
    private final Adam discriminatorAdam;
    private long iterations;
    private boolean closed;

    /**
     * A kernel that goes on from a state.
     *
     * @param config the configuration; its minibatch is the size of each batch
     * @param classes number of classes
     * @param dimensions latent size
     * @param state weights and optimiser state to start from
     */
    public BlasGanKernel(CganConfig config, int classes, int dimensions, TrainingState state) {
        Blas.initialise();
        batch = config.minibatch();
        loss = config.loss();
        chunks = new Chunks(batch, config.packing());
        rows = new DiscriminatorRows(chunks, config.gradientPenalty() > 0);
        iterations = state.iterations();
        workers = new Workers(config.threads());
        try {
            generatorParameters = new NetworkParameters(
                    "generator",
                    state.generator(),
                    state.generatorMean(),
                    state.generatorVariance(),
                    config.averaging() > 0 ? state.averaged() : null,
                    chunks.count(),
                    arena);
            discriminatorParameters = new NetworkParameters(
                    "discriminator",
                    state.discriminator(),
                    state.discriminatorMean(),
                    state.discriminatorVariance(),
                    null,
                    1,
                    arena);
            generator = new GeneratorNetwork(config, generatorParameters, chunks, classes, dimensions, true, arena);
            discriminator = new PerceptronKernel(config, discriminatorParameters, rows, arena);
            r1 = config.r1() > 0 ? GradientPenalty.r1(discriminator, config.r1(), arena) : null;
            toOne = rows.between() ? GradientPenalty.toOne(discriminator, config.gradientPenalty(), arena) : null;
            energy = config.energyDistance() > 0 ? EnergyDistance.of(config) : null;
            generatorAdam = new Adam(
                    generatorParameters,
                    config.beta1(),
                    config.beta2(),
                    config.clipNorm(),
                    config.averaging(),
                    workers);
            discriminatorAdam =
                    new Adam(discriminatorParameters, config.beta1(), config.beta2(), config.clipNorm(), 0, workers);
            int tasks = Math.max(chunks.count(), Math.max(generator.gradientTasks(), discriminator.gradientTasks()));
            blas = new Blas[tasks];
            for (int i = 0; i < tasks; i++) {
                blas[i] = new Blas();
            }
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    @Override
    public IterationRecord iterate(Minibatch data, double rateGenerator, double rateDiscriminator) {
        discriminatorGradient(data);
        double lossDiscriminator = 0;
        double scoreReal = 0;
        double scoreFake = 0;
        for (int row = 0; row < rows.count(); row++) {
            double logit = discriminator.logits[row];
            int kind = rows.kind(row);
            if (kind == DiscriminatorRows.REAL) {
                lossDiscriminator += loss.real(logit);
                scoreReal += PointwiseMath.sigmoid(logit);
            } else if (kind == DiscriminatorRows.GENERATED) {
                lossDiscriminator += loss.fake(logit);
                scoreFake += PointwiseMath.sigmoid(logit);
            }
        }
        discriminatorAdam.step(iterations + 1, rateDiscriminator);
        generatorGradient(data);
        double lossGenerator = 0;
        for (int row = 0; row < rows.count(); row++) {
            lossGenerator +=
                    rows.kind(row) == DiscriminatorRows.GENERATED ? loss.generator(discriminator.logits[row]) : 0;
        }
        generatorAdam.step(iterations + 1, rateGenerator);
        generator.publish();
        iterations++;
        int packs = rows.packs();
        return new IterationRecord(
                lossDiscriminator / packs,
                lossGenerator / packs,
                scoreReal / packs,
                scoreFake / packs,
                discriminatorAdam.clip().norm(),
                generatorAdam.clip().norm(),
                discriminatorAdam.clip().clippedShare(),
                generatorAdam.clip().clippedShare(),
                r1 != null ? r1.mean() : toOne != null ? toOne.mean() : 0);
    }

    /** Generates, and leaves the discriminator's gradient in its partial gradients. */
    void discriminatorGradient(Minibatch data) {
        if (closed) {
            throw new IllegalStateException("The kernel is closed.");
        }
        if (data.size() != batch) {
            throw new IllegalArgumentException(
                    "The kernel was made for batches of " + batch + ", but got one of " + data.size() + ".");
        }
        discriminator.normalise();
        workers.run(chunks.count(), chunk -> {
            generator.forward(chunk, data.latent(), data.classes());
            discriminatorRows(chunk, data);
        });
        workers.run(discriminator.gradientTasks(), task -> discriminator.gradient(task, blas[task]));
        discriminator.finishGradient();
    }

    private void discriminatorRows(int chunk, Minibatch data) {
        int first = rows.first(chunk);
        int n = rows.size(chunk);
        int real = rows.row(chunk);
        int generated = real + n;
        int between = generated + n;
        int all = rows.kinds() * n;
        int features = discriminator.features;
        for (int i = 0; i < n; i++) {
            int pack = first + i;
            int c = data.classes()[pack * chunks.pack()];
            discriminator.set(real + i, data.real(), pack * features, c, data.noise(), pack * features);
            int noise = (rows.packs() + pack) * features;
            discriminator.set(generated + i, generator.output, pack * features, c, data.noise(), noise);
            if (toOne != null) {
                discriminator.between(between + i, real + i, generated + i, data.mix()[pack * chunks.pack()]);
            }
        }
        discriminator.forward(blas[chunk], real, all);
        for (int row = real; row < between; row++) {
            double logit = discriminator.logits[row];
            double slope = row < generated ? loss.realSlope(logit) : loss.fakeSlope(logit);
            discriminator.logitGradient[row] = (float) (slope / rows.packs());
        }
        discriminator.slopes(blas[chunk], real, all);
        if (r1 != null) {
            r1.rows(blas[chunk], first, real, n);
        }
        if (toOne != null) {
            toOne.rows(blas[chunk], first, between, n);
        }
        discriminator.scale(real, all);
        for (int i = 0; i < n; i++) {
            if (r1 != null) {
                r1.addTo(real + i, first + i);
            }
            if (toOne != null) {
                toOne.addTo(between + i, first + i);
            }
        }
        discriminator.publishScaled(real, all);
    }

    /** Leaves the generator's gradient in its partial gradients, on what {@link #discriminatorGradient} generated. */
    void generatorGradient(Minibatch data) {
        discriminator.normalise();
        workers.run(chunks.count(), chunk -> {
            generatorRows(chunk, data);
            generator.backward(chunk, data.classes());
        });
        workers.run(generator.gradientTasks(), task -> generator.gradient(task, blas[task], data.classes()));
    }

    private void generatorRows(int chunk, Minibatch data) {
        int first = rows.first(chunk);
        int n = rows.size(chunk);
        int generated = rows.row(chunk) + n;
        int features = discriminator.features;
        for (int i = 0; i < n; i++) {
            int pack = first + i;
            int c = data.classes()[pack * chunks.pack()];
            int noise = (2 * rows.packs() + pack) * features;
            discriminator.set(generated + i, generator.output, pack * features, c, data.noise(), noise);
        }
        discriminator.forward(blas[chunk], generated, n);
        discriminator.slopes(blas[chunk], generated, n);
        discriminator.inputSlopes(blas[chunk], generated, n);
        for (int i = 0; i < n; i++) {
            double slope = loss.generatorSlope(discriminator.logits[generated + i]) / rows.packs();
            discriminator.inputSlope(generated + i, (float) slope, generator.outputGradient, (first + i) * features);
        }
        if (energy != null) {
            energy.addGradient(
                    generator.output, data.real(), chunks.first(chunk), chunks.size(chunk), generator.outputGradient);
        }
    }

    /** The gradients of the last iteration by tensor of both networks, before clipping; for tests. */
    Map<String, float[]> gradients(boolean ofGenerator) {
        NetworkParameters p = ofGenerator ? generatorParameters : discriminatorParameters;
        (ofGenerator ? generatorAdam : discriminatorAdam).gather(iterations);
        Map<String, float[]> gradients = new LinkedHashMap<>();
        for (int i = 0; i < p.names.size(); i++) {
            gradients.put(p.names.get(i), Arrays.copyOfRange(p.gradient, p.offsets[i], p.offsets[i + 1]));
        }
        return gradients;
    }

    @Override
    public TrainingState state() {
        NetworkParameters g = generatorParameters;
        NetworkParameters d = discriminatorParameters;
        return new TrainingState(
                iterations,
                g.copy(g.weights),
                g.copy(g.average == null ? g.weights : g.average),
                d.copy(d.weights),
                g.copy(g.mean),
                g.copy(g.variance),
                d.copy(d.mean),
                d.copy(d.variance));
    }

    @Override
    public void close() {
        closed = true;
        workers.close();
        arena.close();
    }
}
