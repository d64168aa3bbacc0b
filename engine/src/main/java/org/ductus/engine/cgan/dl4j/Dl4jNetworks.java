// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.LatentInput;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.nd4j.NativeRuntime;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Both networks of a conditional GAN as DL4J ones.
 *
 * <p>The generator is a graph with the inputs {@value #LATENT} [batch, d] and {@value #CLASS} [batch, K] (one-hot) and the output
 * {@value #OUT} [batch, 3, T]: dx, dy, pen as the network sees them (see {@link org.ductus.engine.cgan.Scale}). The
 * discriminator reads [batch, 3T + K], dx0, dy0, pen0, dx1, … and the one-hot class, and gives the logit [batch, 1].
 */
public final class Dl4jNetworks {

    /** Name of the generator's latent input. */
    public static final String LATENT = "latent_vector";

    /** Name of the generator's class input. */
    public static final String CLASS = "class";

    /** Name of the generator's output layer. */
    public static final String OUT = "out";

    private Dl4jNetworks() {}

    /** The network that a model generates with. */
    public static ComputationGraph generator(CganModel model) {
        return generator(
                model.config(), model.classes().size(), model.partition().dimensions(), model.generator());
    }

    /** A model's discriminator. */
    public static MultiLayerNetwork discriminator(CganModel model) {
        return discriminator(model.config(), model.classes().size(), model.discriminator());
    }

    /** A generator with these weights. */
    public static ComputationGraph generator(CganConfig config, int classes, int dimensions, Parameters weights) {
        return generator(config, classes, dimensions, weights, DataType.FLOAT);
    }

    /** A discriminator with these weights. */
    public static MultiLayerNetwork discriminator(CganConfig config, int classes, Parameters weights) {
        return discriminator(config, classes, weights, DataType.FLOAT);
    }

    /** The generator's weights. */
    public static Parameters generatorParameters(
            ComputationGraph network, CganConfig config, int classes, int dimensions) {
        return NetworkTensors.generator(config, classes, dimensions).parameters(network.paramTable());
    }

    /** The discriminator's weights. */
    public static Parameters discriminatorParameters(MultiLayerNetwork network, CganConfig config, int classes) {
        return NetworkTensors.discriminator(config, classes).parameters(network.paramTable());
    }

    static ComputationGraph generator(
            CganConfig config, int classes, int dimensions, Parameters weights, DataType type) {
        return load(() -> {
            ComputationGraph network = new ComputationGraph(generatorConfiguration(config, classes, dimensions, type));
            network.init();
            NetworkTensors.generator(config, classes, dimensions).write(weights, network.paramTable());
            return network;
        });
    }

    static MultiLayerNetwork discriminator(CganConfig config, int classes, Parameters weights, DataType type) {
        return load(() -> {
            MultiLayerNetwork network = new MultiLayerNetwork(discriminatorConfiguration(config, classes, type));
            network.init();
            NetworkTensors.discriminator(config, classes).write(weights, network.paramTable());
            return network;
        });
    }

    static <T> T load(java.util.concurrent.Callable<T> body) {
        try {
            return NativeRuntime.call(body);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The DL4J network failed: " + e.getMessage(), e);
        }
    }

    private static NeuralNetConfiguration.Builder base(CganConfig config, double rate, DataType type) {
        NeuralNetConfiguration.Builder builder = new NeuralNetConfiguration.Builder()
                .seed(config.seed())
                .dataType(type)
                .miniBatch(false) // the loss is a mean already
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .updater(new Adam(rate, config.beta1(), config.beta2(), 1e-8));
        if (config.clipNorm() > 0) {
            builder.gradientNormalization(GradientNormalization.ClipL2PerLayer)
                    .gradientNormalizationThreshold(config.clipNorm());
        }
        return builder;
    }

    private static ComputationGraphConfiguration generatorConfiguration(
            CganConfig config, int classes, int dimensions, DataType type) {
        int width = config.width(dimensions);
        int cells = width * config.filters();
        boolean dense = config.latentInput() == LatentInput.DENSE;
        int features = width * ParameterLayout.inputChannels(config, classes);
        ComputationGraphConfiguration.GraphBuilder graph = base(config, config.learningRateGenerator(), type)
                .graphBuilder()
                .addInputs(LATENT, CLASS);
        String latent = LATENT;
        if (config.trainableMeans()) {
            graph.addLayer(
                    "means",
                    new DenseLayer.Builder()
                            .nIn(classes)
                            .nOut(dimensions)
                            .hasBias(false)
                            .activation(Activation.IDENTITY)
                            .build(),
                    CLASS);
            graph.addVertex("moved", new ElementWiseVertex(ElementWiseVertex.Op.Add), LATENT, "means");
            latent = "moved";
        }
        graph.addVertex("merge", new MergeVertex(), latent, CLASS);
        String merged = "merge";
        if (config.mapping() > 0) {
            graph.addLayer("mapping", dense(dimensions + classes, config.mapping()), "merge");
            graph.addVertex("mapped", new MergeVertex(), latent, "mapping", CLASS);
            merged = "mapped";
        }
        if (dense) {
            graph.addLayer(
                    "latent",
                    new DenseLayer.Builder()
                            .nIn(dimensions + config.mapping() + classes)
                            .nOut(config.steps() * features)
                            .activation(Activation.IDENTITY)
                            .build(),
                    merged);
        }
        graph.addLayer(
                "gru1",
                gru(config, width, features, cells),
                new StepsPreProcessor(config.steps(), width, dense ? 0 : classes),
                dense ? "latent" : "merge");
        graph.addLayer("gru2", gru(config, width, cells, cells), "gru1");
        graph.addLayer("gru3", gru(config, width, cells, cells), "gru2");
        graph.addLayer(OUT, new TimeConvolution.Builder().nIn(cells).build(), "gru3");
        return graph.setOutputs(OUT).build();
    }

    private static ConvGru gru(CganConfig config, int width, int in, int out) {
        return new ConvGru.Builder()
                .width(width)
                .kernel(config.kernel())
                .nIn(in)
                .nOut(out)
                .build();
    }

    private static MultiLayerConfiguration discriminatorConfiguration(CganConfig config, int classes, DataType type) {
        int input = ParameterLayout.judged(config) + classes;
        int first = config.discriminatorWidths().get(0);
        int second = config.discriminatorWidths().get(1);
        NeuralNetConfiguration.ListBuilder list =
                base(config, config.learningRateDiscriminator(), type).list();
        if (config.drawnPoints() > 0) {
            list.inputPreProcessor(
                    0, new DrawnPointsPreProcessor(config.steps(), config.packing(), config.drawnPoints()));
        }
        if (config.conditioning() == Conditioning.PROJECTION) {
            return list.layer(new ConditionedDense.Builder()
                            .classes(classes)
                            .nIn(input)
                            .nOut(first + classes)
                            .build())
                    .layer(new ConditionedDense.Builder()
                            .classes(classes)
                            .nIn(first + classes)
                            .nOut(second + classes)
                            .build())
                    .layer(new ClassProjection.Builder()
                            .classes(classes)
                            .nIn(second + classes)
                            .nOut(second + 1)
                            .build())
                    .layer(new ProjectionOutput.Builder()
                            .nIn(second + 1)
                            .nOut(1)
                            .build())
                    .build();
        }
        return list.layer(dense(input, first))
                .layer(dense(first, second))
                .layer(new DenseLayer.Builder()
                        .nIn(second)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .build();
    }

    private static DenseLayer dense(int in, int out) {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .activation(new ActivationLReLU(ConditionedDense.LEAK))
                .build();
    }
}
