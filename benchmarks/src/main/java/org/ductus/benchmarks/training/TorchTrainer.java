// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.kernel.Minibatch;

/** PyTorch's own library, running {@link TorchProgram}. */
final class TorchTrainer implements Trainer {
    private static final String ENGINE = "PyTorch";

    private final Problem problem;
    private final boolean optimised;
    private final Path folder;
    private final NDManager manager;
    private final Model model;
    private final ParameterStore store;
    private final Map<String, NDArray> arguments = new LinkedHashMap<>();
    private long iterations;

    /**
     * A trainer.
     *
     * @param optimised whether TorchScript's optimiser rewrites the program; its derivatives of derivatives are wrong in
     *     2.5.1 from the second run on, so not with R1
     */
    TorchTrainer(Problem problem, TorchProgram.Form form, boolean optimised)
            throws IOException, MalformedModelException {
        this.problem = problem;
        this.optimised = optimised;
        folder = Files.createTempDirectory("ductus-torch");
        TorchArchive.write(folder.resolve("iteration.pt"), TorchProgram.of(problem, form));
        manager = NDManager.newBaseManager(Device.cpu(), ENGINE);
        model = Model.newInstance("iteration", Device.cpu(), ENGINE);
        model.load(folder, "iteration");
        store = new ParameterStore(manager, true);
        CganConfig config = problem.config();
        Minibatch batch = problem.batch();
        int n = batch.size();
        int features = 3 * config.steps();
        network("g", problem.start().generator());
        arguments.put("ga", manager.create(flat(problem.start().averaged())));
        network("d", problem.start().discriminator());
        arguments.put("real", manager.create(batch.real(), new Shape(n, features)));
        arguments.put("z", manager.create(batch.latent(), new Shape(n, Problem.DIMENSIONS)));
        long[] classes = Arrays.stream(batch.classes()).asLongStream().toArray();
        arguments.put("classes", manager.create(classes));
        float[] oneHot = new float[n * problem.classes()];
        for (int i = 0; i < n; i++) {
            oneHot[i * problem.classes() + batch.classes()[i]] = 1;
        }
        arguments.put("onehot", manager.create(oneHot, new Shape(n, problem.classes())));
        float[] noise = batch.noise() == null ? new float[3 * n * features] : batch.noise();
        arguments.put("noise", manager.create(noise, new Shape(3, n, features)));
    }

    private void network(String name, Parameters parameters) {
        float[] flat = flat(parameters);
        arguments.put(name, manager.create(flat));
        arguments.put(name + "m", manager.create(new float[flat.length]));
        arguments.put(name + "v", manager.create(new float[flat.length]));
    }

    private static float[] flat(Parameters parameters) {
        float[] flat = new float[Math.toIntExact(ParameterLayout.size(parameters.shapes()))];
        int offset = 0;
        for (String name : parameters.names()) {
            float[] values = parameters.get(name);
            System.arraycopy(values, 0, flat, offset, values.length);
            offset += values.length;
        }
        return flat;
    }

    @Override
    public void iterate() {
        CganConfig config = problem.config();
        iterations++;
        double corrected = Problem.RATE
                * Math.sqrt(1 - Math.pow(config.beta2(), iterations))
                / (1 - Math.pow(config.beta1(), iterations));
        double keep = Math.min(config.averaging(), (1.0 + iterations) / (10.0 + iterations));
        try (NDManager scope = manager.newSubManager()) {
            NDList inputs = new NDList();
            for (String name : TorchProgram.ARGUMENTS) {
                inputs.add(
                        switch (name) {
                            case "rg", "rd" -> scope.create((float) corrected);
                            case "away" -> scope.create((float) (1 - keep));
                            default -> arguments.get(name);
                        });
            }
            JniUtils.setGraphExecutorOptimize(optimised);
            NDList losses = model.getBlock().forward(store, inputs, true);
            losses.close();
        }
    }

    @Override
    public Map<String, float[]> weights() {
        Map<String, float[]> weights = new LinkedHashMap<>();
        split("generator", "g", problem.start().generator(), weights);
        split(
                "averaged",
                problem.config().averaging() > 0 ? "ga" : "g",
                problem.start().generator(),
                weights);
        split("discriminator", "d", problem.start().discriminator(), weights);
        return weights;
    }

    private void split(String network, String argument, Parameters layout, Map<String, float[]> weights) {
        float[] flat = arguments.get(argument).toFloatArray();
        int offset = 0;
        for (String name : layout.names()) {
            int n = layout.get(name).length;
            weights.put(network + ":" + name, Arrays.copyOfRange(flat, offset, offset + n));
            offset += n;
        }
    }

    @Override
    public void close() {
        model.close();
        manager.close();
        try {
            Files.deleteIfExists(folder.resolve("iteration.pt"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // a file that is left in the temporary folder harms nobody
        }
    }
}
