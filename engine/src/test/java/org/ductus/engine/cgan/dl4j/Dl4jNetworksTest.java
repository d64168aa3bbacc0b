// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.LatentInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class Dl4jNetworksTest {

    private static final double STEP = 1e-5;

    private static GanCases cases(LatentInput input, Conditioning conditioning, int kernel) {
        CganConfig config = CganConfig.basic().toBuilder()
                .latentInput(input)
                .conditioning(conditioning)
                .build();
        return GanCases.small(config, 4, 2, kernel);
    }

    private static INDArray gaussian(long seed, DataType type, long... shape) {
        int size = 1;
        for (long s : shape) {
            size *= (int) s;
        }
        double[] values = GanCases.wide(GanCases.gaussian(size, Seeds.generator(seed), 1));
        return TensorLayerImpl.write(values, type, shape);
    }

    private static INDArray oneHot(GanCases cases, int n, DataType type) {
        double[] values = new double[n * cases.classes()];
        for (int i = 0; i < n; i++) {
            values[i * cases.classes() + i % cases.classes()] = 1;
        }
        return TensorLayerImpl.write(values, type, n, cases.classes());
    }

    @ParameterizedTest
    @CsvSource({"DENSE, 3", "CHANNEL, 3", "DENSE, 5", "CHANNEL, 1"})
    void theGeneratorsGradientsAgreeWithFiniteDifferences(LatentInput input, int kernel) {
        GanCases cases = cases(input, Conditioning.PROJECTION, kernel);
        ComputationGraph network = Dl4jNetworks.generator(
                cases.config(),
                cases.classes(),
                cases.dimensions(),
                cases.state(0.5).generator(),
                DataType.DOUBLE);
        INDArray latent = gaussian(1, DataType.DOUBLE, 2, cases.dimensions());
        INDArray label = oneHot(cases, 2, DataType.DOUBLE);
        INDArray weight = gaussian(2, DataType.DOUBLE, 2, 3, 4);
        network.feedForward(new INDArray[] {latent, label}, true, false);
        INDArray gradient = network.backpropGradient(weight).gradient().dup();
        assertGradient(network.params(), gradient, () -> network.outputSingle(latent, label)
                .mul(weight)
                .sumNumber()
                .doubleValue());
    }

    @ParameterizedTest
    @EnumSource(Conditioning.class)
    void theDiscriminatorsGradientsAgreeWithFiniteDifferences(Conditioning conditioning) {
        GanCases cases = cases(LatentInput.DENSE, conditioning, 3);
        MultiLayerNetwork network = Dl4jNetworks.discriminator(
                cases.config(), cases.classes(), cases.state(0.5).discriminator(), DataType.DOUBLE);
        INDArray input = gaussian(3, DataType.DOUBLE, 5, 12 + cases.classes());
        INDArray weight = gaussian(4, DataType.DOUBLE, 5, 1);
        network.setInput(input);
        network.feedForward(true, false);
        var backward = network.backpropGradient(weight, null);
        INDArray gradient = backward.getFirst().gradient().dup();
        INDArray byInput = backward.getSecond().dup('c');
        DoubleSupplier loss =
                () -> network.output(input).mul(weight).sumNumber().doubleValue();
        assertGradient(network.params(), gradient, loss);
        assertGradient(input.reshape(input.length()), byInput.reshape(byInput.length()), loss);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 16", "5, 3, 3", "1, 2, 5", "7, 4, 1"})
    void singlePrecisionByTheKernelAgreesWithPlainDoublePrecision(int kernel, int steps, int filters) {
        CganConfig config =
                CganConfig.basic().toBuilder().latentInput(LatentInput.CHANNEL).build();
        GanCases cases = GanCases.small(config, steps, filters, kernel);
        var weights = cases.state(0.5).generator();
        INDArray[] gradients = new INDArray[2];
        INDArray[] outputs = new INDArray[2];
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            ComputationGraph network =
                    Dl4jNetworks.generator(cases.config(), cases.classes(), cases.dimensions(), weights, type);
            INDArray latent = gaussian(1, type, 6, cases.dimensions());
            int at = type == DataType.FLOAT ? 0 : 1;
            outputs[at] = network.feedForward(new INDArray[] {latent, oneHot(cases, 6, type)}, true, false)
                    .get(Dl4jNetworks.OUT)
                    .castTo(DataType.DOUBLE)
                    .dup();
            gradients[at] = network.backpropGradient(gaussian(2, type, 6, 3, steps))
                    .gradient()
                    .castTo(DataType.DOUBLE)
                    .dup();
        }
        assertClose(outputs[0], outputs[1]);
        assertClose(gradients[0], gradients[1]);
    }

    private static void assertClose(INDArray narrow, INDArray wide) {
        double largest = wide.amaxNumber().doubleValue();
        assertThat(largest).isPositive();
        assertThat(narrow.sub(wide).amaxNumber().doubleValue()).isLessThan(2e-5 * largest);
    }

    private static void assertGradient(INDArray values, INDArray gradient, DoubleSupplier loss) {
        assertThat(gradient.length()).isEqualTo(values.length());
        assertThat(gradient.norm2Number().doubleValue()).isPositive();
        RandomGenerator random = Seeds.generator(7);
        int probes = (int) Math.min(values.length(), 120);
        for (int probe = 0; probe < probes; probe++) {
            long i = probes == values.length() ? probe : random.nextLong(values.length());
            double before = values.getDouble(i);
            values.putScalar(i, before + STEP);
            double above = loss.getAsDouble();
            values.putScalar(i, before - STEP);
            double below = loss.getAsDouble();
            values.putScalar(i, before);
            assertThat(gradient.getDouble(i))
                    .as("parameter %d", i)
                    .isCloseTo((above - below) / (2 * STEP), within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(LatentInput.class)
    void weightsGoInAndComeOutUnchanged(LatentInput input) {
        Conditioning conditioning = input == LatentInput.DENSE ? Conditioning.PROJECTION : Conditioning.ONE_HOT;
        GanCases cases = cases(input, conditioning, 3);
        var state = cases.state(0.5);
        ComputationGraph generator =
                Dl4jNetworks.generator(cases.config(), cases.classes(), cases.dimensions(), state.generator());
        MultiLayerNetwork discriminator =
                Dl4jNetworks.discriminator(cases.config(), cases.classes(), state.discriminator());
        assertThat(Dl4jNetworks.generatorParameters(generator, cases.config(), cases.classes(), cases.dimensions()))
                .isEqualTo(state.generator());
        assertThat(Dl4jNetworks.discriminatorParameters(discriminator, cases.config(), cases.classes()))
                .isEqualTo(state.discriminator());
    }

    @ParameterizedTest
    @EnumSource(LatentInput.class)
    void savedNetworksLoadInPlainDl4jAndComputeTheSame(LatentInput input, @TempDir Path folder) throws Exception {
        Conditioning conditioning = input == LatentInput.DENSE ? Conditioning.PROJECTION : Conditioning.ONE_HOT;
        GanCases cases = cases(input, conditioning, 3);
        var state = cases.state(0.5);
        ComputationGraph generator =
                Dl4jNetworks.generator(cases.config(), cases.classes(), cases.dimensions(), state.generator());
        MultiLayerNetwork discriminator =
                Dl4jNetworks.discriminator(cases.config(), cases.classes(), state.discriminator());
        ModelSerializer.writeModel(generator, folder.resolve("g.zip").toFile(), true);
        ModelSerializer.writeModel(discriminator, folder.resolve("d.zip").toFile(), true);
        ComputationGraph g =
                ModelSerializer.restoreComputationGraph(folder.resolve("g.zip").toFile());
        MultiLayerNetwork d =
                ModelSerializer.restoreMultiLayerNetwork(folder.resolve("d.zip").toFile());
        INDArray latent = gaussian(1, DataType.FLOAT, 3, cases.dimensions());
        INDArray label = oneHot(cases, 3, DataType.FLOAT);
        INDArray rows = gaussian(2, DataType.FLOAT, 3, 12 + cases.classes());
        assertThat(g.outputSingle(latent, label)).isEqualTo(generator.outputSingle(latent, label));
        assertThat(d.output(rows)).isEqualTo(discriminator.output(rows));
    }

    @Test
    void onlyThePenIsBounded() {
        GanCases cases = cases(LatentInput.DENSE, Conditioning.PROJECTION, 3);
        var weights = cases.state(0.5).generator().with("out/b", new float[] {5, -7, 9});
        ComputationGraph generator =
                Dl4jNetworks.generator(cases.config(), cases.classes(), cases.dimensions(), weights);
        INDArray out = generator.outputSingle(
                gaussian(1, DataType.FLOAT, 3, cases.dimensions()), oneHot(cases, 3, DataType.FLOAT));
        for (int t : List.of(0, 1, 2, 3)) {
            assertThat(out.getDouble(0, 0, t)).isGreaterThan(1);
            assertThat(out.getDouble(0, 1, t)).isLessThan(-1);
            assertThat(out.getDouble(0, 2, t)).isBetween(0.9, 1.0);
        }
    }
}
