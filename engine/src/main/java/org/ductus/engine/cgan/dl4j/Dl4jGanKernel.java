// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.EnergyDistance;
import org.ductus.engine.cgan.kernel.GanKernel;
import org.ductus.engine.cgan.kernel.IterationRecord;
import org.ductus.engine.cgan.kernel.Minibatch;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The same iterations as the fast kernel's, through the DL4J networks with external errors: the slow reference that the fast one
 * is compared with. The gradient penalty and the optimiser are written out beside it.
 */
public final class Dl4jGanKernel implements GanKernel {

    private final CganConfig config;
    private final DataType type;
    private final int classes;
    /** Numbers of a pack of samples, which the discriminator judges together. */
    private final int features;

    private final ComputationGraph generator;
    private final MultiLayerNetwork discriminator;
    private final NetworkTensors generatorTensors;
    private final NetworkTensors discriminatorTensors;
    private final ReferenceOptimiser generatorOptimiser;
    private final ReferenceOptimiser discriminatorOptimiser;
    private final ReferenceSpectralNorm norm;
    private Parameters averaged;
    private long iterations;

    /**
     * The reference: a kernel that goes on from a state, on networks of double precision, whose layers are plain loops.
     *
     * @param config the configuration
     * @param classes number of classes
     * @param dimensions latent size
     * @param state weights and optimiser state to start from
     */
    public Dl4jGanKernel(CganConfig config, int classes, int dimensions, TrainingState state) {
        this(config, classes, dimensions, state, DataType.DOUBLE);
    }

    /** The same on networks of this precision; in single precision the ConvGRU layers use the fast kernel. */
    public Dl4jGanKernel(CganConfig config, int classes, int dimensions, TrainingState state, DataType type) {
        this.type = type;
        this.config = config;
        this.classes = classes;
        features = 3 * config.steps() * config.packing();
        norm = config.spectralNormalisation() ? new ReferenceSpectralNorm() : null;
        generator = Dl4jNetworks.generator(config, classes, dimensions, state.generator(), type);
        discriminator = Dl4jNetworks.discriminator(config, classes, state.discriminator(), type);
        generatorTensors = NetworkTensors.generator(config, classes, dimensions);
        discriminatorTensors = NetworkTensors.discriminator(config, classes);
        generatorOptimiser = new ReferenceOptimiser(
                "generator", config, state.generator(), state.generatorMean(), state.generatorVariance());
        discriminatorOptimiser = new ReferenceOptimiser(
                "discriminator",
                config,
                state.discriminator(),
                state.discriminatorMean(),
                state.discriminatorVariance());
        averaged = state.averaged();
        iterations = state.iterations();
    }

    @Override
    public IterationRecord iterate(Minibatch batch, double rateGenerator, double rateDiscriminator) {
        return Dl4jNetworks.load(() -> step(batch, rateGenerator, rateDiscriminator));
    }

    private IterationRecord step(Minibatch batch, double rateGenerator, double rateDiscriminator) {
        int n = batch.size() / config.packing();
        iterations++;
        Parameters judge = publish();
        double[] fake = generate(batch);
        double[][] real = rows(toDouble(batch.real()), batch, 0);

        // the discriminator's update
        double[] realLogits = logits(real);
        Map<String, double[]> gradient = discriminatorTensors.read(
                backward(realLogits, config.loss()::realSlope).getFirst().gradientForVariable());
        double[][] made = rows(fake, batch, 1);
        double[] fakeLogits = logits(made);
        add(
                gradient,
                discriminatorTensors.read(backward(fakeLogits, config.loss()::fakeSlope)
                        .getFirst()
                        .gradientForVariable()));
        double penalty = addPenalties(gradient, new ReferencePenalty(config, judge), batch, real, made);
        if (norm != null) {
            norm.through(gradient);
        }
        discriminatorOptimiser.step(iterations, gradient, rateDiscriminator);
        publish();

        // the generator's, through the updated discriminator
        double[] laterLogits = logits(rows(fake, batch, 2));
        double[] byInput = TensorLayerImpl.read(
                backward(laterLogits, config.loss()::generatorSlope).getSecond());
        Gradient generated = generator.backpropGradient(epsilon(byInput, energyGradient(batch, fake), batch.size()));
        generatorOptimiser.step(iterations, generatorTensors.read(generated.gradientForVariable()), rateGenerator);
        generatorTensors.write(generatorOptimiser.weights(), generator.paramTable());
        average();

        double lossDiscriminator = 0;
        double lossGenerator = 0;
        double scoreReal = 0;
        double scoreFake = 0;
        for (int i = 0; i < n; i++) {
            lossDiscriminator +=
                    config.loss().real(realLogits[i]) + config.loss().fake(fakeLogits[i]);
            lossGenerator += config.loss().generator(laterLogits[i]);
            scoreReal += sigmoid(realLogits[i]);
            scoreFake += sigmoid(fakeLogits[i]);
        }
        return new IterationRecord(
                lossDiscriminator / n,
                lossGenerator / n,
                scoreReal / n,
                scoreFake / n,
                discriminatorOptimiser.norm(),
                generatorOptimiser.norm(),
                discriminatorOptimiser.clippedShare(),
                generatorOptimiser.clippedShare(),
                penalty);
    }

    /** Hands the weights to the discriminator; gives those that it uses. */
    private Parameters publish() {
        Parameters used = norm == null ? discriminatorOptimiser.weights() : norm.update(discriminatorOptimiser);
        discriminatorTensors.write(used, discriminator.paramTable());
        return used;
    }

    /** Adds the gradients of the penalties; gives the mean of |∂D/∂x|² of the first one that is set, or 0. */
    private double addPenalties(
            Map<String, double[]> gradient,
            ReferencePenalty penalty,
            Minibatch batch,
            double[][] real,
            double[][] made) {
        int[] labels = new int[real.length];
        double[][] between = new double[real.length][real[0].length];
        for (int i = 0; i < real.length; i++) {
            labels[i] = batch.classes()[i * config.packing()];
            double share = batch.mix() == null ? 1 : batch.mix()[i * config.packing()];
            for (int j = 0; j < real[i].length; j++) {
                between[i][j] = share * real[i][j] + (1 - share) * made[i][j];
            }
        }
        double toOne = config.gradientPenalty() > 0
                ? penalty.addTo(gradient, between, labels, slope -> 2 * config.gradientPenalty() * (1 - 1 / slope))
                : 0;
        return config.r1() > 0 ? penalty.addTo(gradient, real, labels, slope -> config.r1()) : toOne;
    }

    /** Generated samples [batch][3T]; leaves the generator ready for its backward pass. */
    private double[] generate(Minibatch batch) {
        int n = batch.size();
        double[] oneHot = new double[n * classes];
        for (int i = 0; i < n; i++) {
            oneHot[i * classes + batch.classes()[i]] = 1;
        }
        double[] latent = toDouble(batch.latent());
        INDArray[] inputs = {
            TensorLayerImpl.write(latent, type, n, latent.length / n), TensorLayerImpl.write(oneHot, type, n, classes)
        };
        INDArray out = generator.feedForward(inputs, true, false).get(Dl4jNetworks.OUT);
        return TensorLayerImpl.read(out.permute(0, 2, 1));
    }

    /** The derivative by the generator's output [batch, 3, T] from that by the discriminator's input [batch, 3T + K]. */
    private INDArray epsilon(double[] byInput, float[] byEnergy, int n) {
        double[] epsilon = toDouble(byEnergy);
        for (int i = 0; i < n / config.packing(); i++) {
            for (int j = 0; j < features; j++) {
                epsilon[i * features + j] += byInput[i * (features + classes) + j];
            }
        }
        return TensorLayerImpl.write(epsilon, type, n, config.steps(), 3)
                .permute(0, 2, 1)
                .dup('c');
    }

    /** The energy distance's part of the derivative by the generator's output [batch][3T]. */
    private float[] energyGradient(Minibatch batch, double[] fake) {
        float[] gradient = new float[fake.length];
        if (config.energyDistance() > 0) {
            float[] generated = new float[fake.length];
            for (int i = 0; i < fake.length; i++) {
                generated[i] = (float) fake[i];
            }
            EnergyDistance.of(config).addGradient(generated, batch.real(), 0, batch.size(), gradient);
        }
        return gradient;
    }

    /** The discriminator's inputs: samples with the noise of one of the three passes, and the one-hot class. */
    private double[][] rows(double[] samples, Minibatch batch, int pass) {
        double[][] rows = new double[batch.size() / config.packing()][features + classes];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < features; j++) {
                float noise = batch.noise() == null ? 0 : batch.noise()[(pass * rows.length + i) * features + j];
                rows[i][j] = samples[i * features + j] + noise;
            }
            rows[i][features + batch.classes()[i * config.packing()]] = 1;
        }
        return rows;
    }

    private double[] logits(double[][] rows) {
        double[] flat = new double[rows.length * (features + classes)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * rows[i].length, rows[i].length);
        }
        discriminator.setInput(TensorLayerImpl.write(flat, type, rows.length, features + classes));
        return TensorLayerImpl.read(discriminator.feedForward(true, false).get(discriminator.getnLayers()));
    }

    /** Backward pass of a mean loss with this derivative by a logit. */
    private Pair<Gradient, INDArray> backward(double[] logits, DoubleUnaryOperator slope) {
        double[] epsilon = new double[logits.length];
        for (int i = 0; i < epsilon.length; i++) {
            epsilon[i] = slope.applyAsDouble(logits[i]) / logits.length;
        }
        return discriminator.backpropGradient(TensorLayerImpl.write(epsilon, type, epsilon.length, 1), null);
    }

    private static void add(Map<String, double[]> sum, Map<String, double[]> other) {
        sum.forEach((tensor, values) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] += other.get(tensor)[i];
            }
        });
    }

    private void average() {
        Parameters latest = generatorOptimiser.weights();
        if (config.averaging() == 0) {
            averaged = latest;
            return;
        }
        double keep = Math.min(config.averaging(), (1.0 + iterations) / (10.0 + iterations));
        Map<String, float[]> values = new LinkedHashMap<>();
        for (String tensor : latest.names()) {
            float[] average = averaged.get(tensor);
            float[] last = latest.get(tensor);
            for (int i = 0; i < average.length; i++) {
                average[i] = (float) (keep * average[i] + (1 - keep) * last[i]);
            }
            values.put(tensor, average);
        }
        averaged = Parameters.of(latest.shapes(), values);
    }

    private static double[] toDouble(float[] narrow) {
        double[] wide = new double[narrow.length];
        for (int i = 0; i < narrow.length; i++) {
            wide[i] = narrow[i];
        }
        return wide;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Override
    public TrainingState state() {
        return new TrainingState(
                iterations,
                generatorOptimiser.weights(),
                averaged,
                discriminatorOptimiser.weights(),
                generatorOptimiser.mean(),
                generatorOptimiser.variance(),
                discriminatorOptimiser.mean(),
                discriminatorOptimiser.variance());
    }

    @Override
    public void close() {
        generator.close();
        discriminator.close();
    }
}
