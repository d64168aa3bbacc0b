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
    private final GradientPenalty penalty;
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
        chunks = new Chunks(batch);
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
            discriminator = new PerceptronKernel(config, discriminatorParameters, batch, arena);
            penalty = config.r1() > 0 ? new GradientPenalty(discriminator, config.r1(), arena) : null;
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
        for (int row = 0; row < 2 * batch; row++) {
            double logit = discriminator.logits[row];
            if (chunks.real(row)) {
                lossDiscriminator += loss.real(logit);
                scoreReal += PointwiseMath.sigmoid(logit);
            } else {
                lossDiscriminator += loss.fake(logit);
                scoreFake += PointwiseMath.sigmoid(logit);
            }
        }
        discriminatorAdam.step(iterations + 1, rateDiscriminator);
        generatorGradient(data);
        double lossGenerator = 0;
        for (int row = 0; row < 2 * batch; row++) {
            lossGenerator += chunks.real(row) ? 0 : loss.generator(discriminator.logits[row]);
        }
        generatorAdam.step(iterations + 1, rateGenerator);
        generator.publish();
        iterations++;
        return new IterationRecord(
                lossDiscriminator / batch,
                lossGenerator / batch,
                scoreReal / batch,
                scoreFake / batch,
                discriminatorAdam.clip().norm(),
                generatorAdam.clip().norm(),
                discriminatorAdam.clip().clippedShare(),
                generatorAdam.clip().clippedShare(),
                penalty == null ? 0 : penalty.mean());
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
        workers.run(chunks.count(), chunk -> {
            generator.forward(chunk, data.latent(), data.classes());
            discriminatorRows(chunk, data);
        });
        workers.run(discriminator.gradientTasks(), task -> discriminator.gradient(task, blas[task]));
    }

    private void discriminatorRows(int chunk, Minibatch data) {
        int first = chunks.first(chunk);
        int n = chunks.size(chunk);
        int rows = 2 * first;
        int features = discriminator.features;
        for (int i = 0; i < n; i++) {
            int sample = first + i;
            int c = data.classes()[sample];
            discriminator.set(rows + i, data.real(), sample * features, c, data.noise(), sample * features);
            discriminator.set(
                    rows + n + i, generator.output, sample * features, c, data.noise(), (batch + sample) * features);
        }
        discriminator.forward(blas[chunk], rows, 2 * n);
        for (int row = rows; row < rows + 2 * n; row++) {
            double logit = discriminator.logits[row];
            double slope = row < rows + n ? loss.realSlope(logit) : loss.fakeSlope(logit);
            discriminator.logitGradient[row] = (float) (slope / batch);
        }
        discriminator.slopes(blas[chunk], rows, 2 * n);
        if (penalty != null) {
            penalty.rows(blas[chunk], first, rows, n);
        }
        discriminator.scale(rows, 2 * n);
        if (penalty != null) {
            for (int i = 0; i < n; i++) {
                penalty.addTo(rows + i, first + i);
            }
        }
        discriminator.publishScaled(rows, 2 * n);
    }

    /** Leaves the generator's gradient in its partial gradients, on what {@link #discriminatorGradient} generated. */
    void generatorGradient(Minibatch data) {
        workers.run(chunks.count(), chunk -> {
            generatorRows(chunk, data);
            generator.backward(chunk, data.classes());
        });
        workers.run(generator.gradientTasks(), task -> generator.gradient(task, blas[task], data.classes()));
    }

    private void generatorRows(int chunk, Minibatch data) {
        int first = chunks.first(chunk);
        int n = chunks.size(chunk);
        int rows = 2 * first + n;
        int features = discriminator.features;
        for (int i = 0; i < n; i++) {
            int sample = first + i;
            discriminator.set(
                    rows + i,
                    generator.output,
                    sample * features,
                    data.classes()[sample],
                    data.noise(),
                    (2 * batch + sample) * features);
        }
        discriminator.forward(blas[chunk], rows, n);
        discriminator.slopes(blas[chunk], rows, n);
        discriminator.inputSlopes(blas[chunk], rows, n);
        for (int i = 0; i < n; i++) {
            double slope = loss.generatorSlope(discriminator.logits[rows + i]) / batch;
            discriminator.inputSlope(rows + i, (float) slope, generator.outputGradient, (first + i) * features);
        }
        if (energy != null) {
            energy.addGradient(generator.output, data.real(), first, n, generator.outputGradient);
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
