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
        for (int i = 0; i < batch; i++) {
            double real = discriminator.logits[i];
            double fake = discriminator.logits[batch + i];
            lossDiscriminator += loss.real(real) + loss.fake(fake);
            scoreReal += PointwiseMath.sigmoid(real);
            scoreFake += PointwiseMath.sigmoid(fake);
        }
        discriminatorAdam.step(iterations + 1, rateDiscriminator);
        generatorGradient(data);
        double lossGenerator = 0;
        for (int i = 0; i < batch; i++) {
            lossGenerator += loss.generator(discriminator.logits[batch + i]);
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
            int first = chunks.first(chunk);
            int n = chunks.size(chunk);
            int features = discriminator.features;
            for (int i = first; i < first + n; i++) {
                int c = data.classes()[i];
                discriminator.set(i, data.real(), i * features, c, data.noise(), i * features);
                discriminator.set(batch + i, generator.output, i * features, c, data.noise(), (batch + i) * features);
            }
            for (int part = 0; part < 2; part++) {
                int from = part * batch + first;
                discriminator.forward(blas[chunk], from, n);
                for (int i = from; i < from + n; i++) {
                    double logit = discriminator.logits[i];
                    double slope = part == 0 ? loss.realSlope(logit) : loss.fakeSlope(logit);
                    discriminator.logitGradient[i] = (float) (slope / batch);
                }
                discriminator.backward(blas[chunk], from, n, false);
            }
            if (penalty != null) {
                penalty.rows(blas[chunk], first, n);
            }
        });
        workers.run(discriminator.gradientTasks(), task -> discriminator.gradient(task, blas[task], penalty));
    }

    /** Leaves the generator's gradient in its partial gradients, on what {@link #discriminatorGradient} generated. */
    void generatorGradient(Minibatch data) {
        workers.run(chunks.count(), chunk -> {
            int from = batch + chunks.first(chunk);
            int n = chunks.size(chunk);
            int features = discriminator.features;
            for (int i = from; i < from + n; i++) {
                discriminator.set(
                        i,
                        generator.output,
                        (i - batch) * features,
                        data.classes()[i - batch],
                        data.noise(),
                        (batch + i) * features);
            }
            discriminator.forward(blas[chunk], from, n);
            for (int i = from; i < from + n; i++) {
                discriminator.logitGradient[i] = (float) (loss.generatorSlope(discriminator.logits[i]) / batch);
            }
            discriminator.backward(blas[chunk], from, n, true);
            for (int i = from; i < from + n; i++) {
                discriminator.inputGradient(i, generator.outputGradient, (i - batch) * features);
            }
            if (energy != null) {
                energy.addGradient(generator.output, data.real(), from - batch, n, generator.outputGradient);
            }
            generator.backward(chunk, data.classes());
        });
        workers.run(generator.gradientTasks(), task -> generator.gradient(task, blas[task], data.classes()));
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
