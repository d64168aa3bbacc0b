// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.nd4j.NativeRuntime;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * ND4J's SameDiff: both networks as one graph, unrolled, whose gradients it derives; clipping and Adam as operations on arrays.
 * It can't derive a derivative of a derivative, so problems with R1 are beyond it; noise and averaging aren't built here.
 */
final class SameDiffTrainer implements Trainer {
    private static final float EPSILON = 1e-8f;

    private final Problem problem;
    private final CganConfig config;
    private final Map<String, INDArray> weights = new LinkedHashMap<>();
    private final Map<String, INDArray> means = new LinkedHashMap<>();
    private final Map<String, INDArray> variances = new LinkedHashMap<>();
    private final Map<String, INDArray> inputs = new LinkedHashMap<>();
    /** One graph for each loss: SameDiff derives all gradients anew where a graph's loss changes. */
    private final Graph discriminator;

    private final Graph generator;
    private final SDVariable fake;
    private long iterations;

    SameDiffTrainer(Problem problem) {
        NativeRuntime.ensureNd4j();
        this.problem = problem;
        config = problem.config();
        if (!canTrain(problem)) {
            throw new IllegalArgumentException("SameDiff can't train this problem.");
        }
        network("g", problem.start().generator());
        network("d", problem.start().discriminator());
        int n = config.minibatch();
        int features = 3 * config.steps();
        input("z", problem.batch().latent(), n, Problem.DIMENSIONS);
        float[] oneHots = new float[n * problem.classes()];
        for (int i = 0; i < n; i++) {
            oneHots[i * problem.classes() + problem.batch().classes()[i]] = 1;
        }
        input("onehot", oneHots, n, problem.classes());
        input("real", problem.batch().real(), n, features);
        input("shown", new float[n * features], n, features);
        discriminator = new Graph("d_");
        SDVariable onReal = discriminator.logits(discriminator.input("real"), discriminator.input("onehot"));
        SDVariable onFake = discriminator.logits(discriminator.input("shown"), discriminator.input("onehot"));
        discriminator.derive(discriminator
                .softplus(onReal.neg())
                .mean()
                .add(discriminator.softplus(onFake).mean()));
        generator = new Graph("");
        fake = generator.generate(generator.input("z"), generator.input("onehot"));
        generator.derive(generator
                .softplus(generator.logits(fake, generator.input("onehot")).neg())
                .mean());
    }

    private void network(String network, Parameters parameters) {
        for (String name : parameters.names()) {
            INDArray values = Nd4j.createFromArray(parameters.get(name))
                    .reshape('c', parameters.shapes().get(name));
            String key = network + "_" + name.replace('/', '_');
            weights.put(key, values);
            means.put(key, Nd4j.zeros(DataType.FLOAT, values.shape()));
            variances.put(key, Nd4j.zeros(DataType.FLOAT, values.shape()));
        }
    }

    private void input(String name, float[] values, int rows, int columns) {
        inputs.put(name, Nd4j.createFromArray(values).reshape('c', rows, columns));
    }

    static boolean canTrain(Problem problem) {
        return problem.config().r1() == 0
                && problem.config().noise() == 0
                && problem.config().averaging() == 0
                && !problem.dense()
                && problem.config().conditioning() == Conditioning.ONE_HOT;
    }

    /** A graph with those weights whose names start in a certain way as variables. */
    private final class Graph {
        private final SameDiff graph = SameDiff.create();
        private final Map<String, SDVariable> weights = new LinkedHashMap<>();

        Graph(String prefix) {
            SameDiffTrainer.this.weights.forEach((name, values) -> {
                if (name.startsWith(prefix)) {
                    weights.put(name, graph.var(name, values));
                }
            });
        }

        /** Takes a weight over after it changed. */
        void take(String name) {
            if (weights.containsKey(name)) {
                weights.get(name).getArr().assign(SameDiffTrainer.this.weights.get(name));
            }
        }

        SDVariable input(String name) {
            return graph.hasVariable(name)
                    ? graph.getVariable(name)
                    : graph.placeHolder(name, DataType.FLOAT, inputs.get(name).shape());
        }

        /** Derives the gradients, of which SameDiff tells every operation on the console. */
        void derive(SDVariable loss) {
            graph.setLossVariables(loss);
            PrintStream console = System.out;
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            try {
                graph.createGradFunction();
            } finally {
                System.setOut(console);
            }
        }

        Map<String, INDArray> gradients(List<String> names) {
            Map<String, INDArray> known = new LinkedHashMap<>(inputs);
            known.keySet().removeIf(name -> !graph.hasVariable(name));
            return graph.calculateGradients(known, names);
        }

        SDVariable softplus(SDVariable x) {
            return graph.nn().softplus(x);
        }

        SDVariable logits(SDVariable x, SDVariable oneHot) {
            SDVariable h = graph.concat(1, x, oneHot);
            h = graph.nn().leakyRelu(h.mmul(weights.get("d_dense1_W")).add(weights.get("d_dense1_b")), 0.2);
            h = graph.nn().leakyRelu(h.mmul(weights.get("d_dense2_W")).add(weights.get("d_dense2_b")), 0.2);
            return h.mmul(weights.get("d_out_w")
                            .reshape(config.discriminatorWidths().get(1), 1))
                    .add(weights.get("d_out_b"));
        }

        SDVariable generate(SDVariable z, SDVariable oneHot) {
            int n = config.minibatch();
            int steps = config.steps();
            int width = config.width(Problem.DIMENSIONS);
            SDVariable latent = z.reshape(n, steps, width, 1);
            SDVariable classes = graph.tile(oneHot.reshape(n, 1, problem.classes()), 1, width, 1);
            List<SDVariable> sequence = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                SDVariable step = graph.slice(latent, new int[] {0, t, 0, 0}, n, 1, width, 1)
                        .reshape(n, width, 1);
                sequence.add(graph.concat(2, step, classes));
            }
            for (int l = 1; l <= ParameterLayout.LAYERS; l++) {
                sequence = layer("g_gru" + l + "_", sequence, l == 1 ? 1 + problem.classes() : config.filters());
            }
            List<SDVariable> taps = new ArrayList<>();
            for (SDVariable h : sequence) {
                taps.add(h.reshape(n, width * config.filters()).mmul(weights.get("g_out_W")));
            }
            List<SDVariable> outputs = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                SDVariable out = tap(taps.get(t), 1).add(weights.get("g_out_b"));
                if (t > 0) {
                    out = out.add(tap(taps.get(t - 1), 0));
                }
                if (t < steps - 1) {
                    out = out.add(tap(taps.get(t + 1), 2));
                }
                outputs.add(graph.slice(out, new int[] {0, 0}, n, 2));
                outputs.add(graph.math().tanh(graph.slice(out, new int[] {0, 2}, n, 1)));
            }
            return graph.concat(1, outputs.toArray(SDVariable[]::new));
        }

        private SDVariable tap(SDVariable taps, int tap) {
            return graph.slice(taps, new int[] {0, 3 * tap}, config.minibatch(), 3);
        }

        private List<SDVariable> layer(String name, List<SDVariable> input, int channels) {
            int f = config.filters();
            int rows = config.minibatch() * config.width(Problem.DIMENSIONS);
            List<SDVariable> states = new ArrayList<>();
            SDVariable h = null;
            for (SDVariable x : input) {
                SDVariable gates =
                        windows(x, channels).mmul(weights.get(name + "Wx")).add(weights.get(name + "b"));
                SDVariable update = graph.slice(gates, new int[] {0, f}, rows, f);
                SDVariable candidate = graph.slice(gates, new int[] {0, 2 * f}, rows, f);
                if (h == null) {
                    h = graph.nn().sigmoid(update).mul(graph.math().tanh(candidate));
                } else {
                    SDVariable state = windows(h, f).mmul(weights.get(name + "Uru"));
                    SDVariable r = graph.nn()
                            .sigmoid(graph.slice(gates, new int[] {0, 0}, rows, f)
                                    .add(graph.slice(state, new int[] {0, 0}, rows, f)));
                    SDVariable u = graph.nn().sigmoid(update.add(graph.slice(state, new int[] {0, f}, rows, f)));
                    SDVariable c =
                            graph.math().tanh(candidate.add(windows(r.mul(h), f).mmul(weights.get(name + "Uc"))));
                    h = h.add(u.mul(c.sub(h)));
                }
                states.add(h);
            }
            return states;
        }

        /** Windows of [B·W, C], side by side: [B·W, kernel·C]. */
        private SDVariable windows(SDVariable x, int channels) {
            int n = config.minibatch();
            int width = config.width(Problem.DIMENSIONS);
            int padding = (config.kernel() - 1) / 2;
            SDVariable zeros = graph.constant(Nd4j.zeros(DataType.FLOAT, n, padding, channels));
            SDVariable padded = graph.concat(1, zeros, x.reshape(n, width, channels), zeros);
            SDVariable[] taps = new SDVariable[config.kernel()];
            for (int k = 0; k < taps.length; k++) {
                taps[k] = graph.slice(padded, new int[] {0, k, 0}, n, width, channels);
            }
            return graph.concat(2, taps).reshape((long) n * width, (long) config.kernel() * channels);
        }
    }

    @Override
    public void iterate() {
        iterations++;
        Map<String, INDArray> latent = Map.of("z", inputs.get("z"), "onehot", inputs.get("onehot"));
        inputs.put("shown", generator.graph.output(latent, fake.name()).get(fake.name()));
        update("d_", discriminator);
        update("g_", generator);
    }

    private void update(String network, Graph graph) {
        List<String> names =
                weights.keySet().stream().filter(n -> n.startsWith(network)).toList();
        Map<String, INDArray> gradients = graph.gradients(names);
        double rate = Problem.RATE
                * Math.sqrt(1 - Math.pow(config.beta2(), iterations))
                / (1 - Math.pow(config.beta1(), iterations));
        Map<String, Double> squares = new LinkedHashMap<>();
        for (String name : names) {
            double norm = gradients.get(name).norm2Number().doubleValue();
            squares.merge(layerOf(name), norm * norm, Double::sum);
        }
        for (String name : names) {
            double norm = Math.sqrt(squares.get(layerOf(name)));
            INDArray g = gradients.get(name);
            if (config.clipNorm() > 0 && norm > config.clipNorm()) {
                g.muli(config.clipNorm() / norm);
            }
            INDArray m = means.get(name).muli(config.beta1()).addi(g.mul(1 - config.beta1()));
            INDArray v = variances.get(name).muli(config.beta2()).addi(g.mul(g).muli(1 - config.beta2()));
            weights.get(name).subi(m.div(Transforms.sqrt(v, true).addi(EPSILON)).muli(rate));
            discriminator.take(name);
            generator.take(name);
        }
    }

    private static String layerOf(String name) {
        return name.substring(0, name.lastIndexOf('_'));
    }

    @Override
    public Map<String, float[]> weights() {
        Map<String, float[]> all = new LinkedHashMap<>();
        add(all, "generator", "g", problem.start().generator());
        add(all, "averaged", "g", problem.start().generator());
        add(all, "discriminator", "d", problem.start().discriminator());
        return all;
    }

    private void add(Map<String, float[]> all, String network, String prefix, Parameters layout) {
        for (String name : layout.names()) {
            INDArray values = weights.get(prefix + "_" + name.replace('/', '_'));
            all.put(network + ":" + name, values.dup('c').data().asFloat());
        }
    }

    @Override
    public void close() {
        // arrays go with the garbage
    }
}
