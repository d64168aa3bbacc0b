// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.dl4j.Dl4jGanKernel;
import org.ductus.engine.cgan.kernel.BlasGanKernel;
import org.ductus.engine.cgan.kernel.GanKernel;
import org.nd4j.linalg.api.buffer.DataType;

/** Ductus with its fast kernel, or with DL4J's networks. */
final class DuctusTrainer implements Trainer {
    private final Problem problem;
    private final GanKernel kernel;

    private DuctusTrainer(Problem problem, GanKernel kernel) {
        this.problem = problem;
        this.kernel = kernel;
    }

    static DuctusTrainer fast(Problem problem) {
        return new DuctusTrainer(
                problem, new BlasGanKernel(problem.config(), problem.classes(), Problem.DIMENSIONS, problem.start()));
    }

    /** DL4J's networks with the custom layer, in single precision. */
    static DuctusTrainer dl4j(Problem problem) {
        return new DuctusTrainer(
                problem,
                new Dl4jGanKernel(
                        problem.config(), problem.classes(), Problem.DIMENSIONS, problem.start(), DataType.FLOAT));
    }

    /** The same in double precision, where layers are plain loops. */
    static DuctusTrainer plain(Problem problem) {
        return new DuctusTrainer(
                problem, new Dl4jGanKernel(problem.config(), problem.classes(), Problem.DIMENSIONS, problem.start()));
    }

    @Override
    public void iterate() {
        kernel.iterate(problem.batch(), Problem.RATE, Problem.RATE);
    }

    @Override
    public Map<String, float[]> weights() {
        TrainingState state = kernel.state();
        Map<String, float[]> weights = new LinkedHashMap<>();
        add(weights, "generator", state.generator());
        add(weights, "averaged", state.averaged());
        add(weights, "discriminator", state.discriminator());
        return weights;
    }

    private static void add(Map<String, float[]> weights, String network, Parameters parameters) {
        parameters.names().forEach(name -> weights.put(network + ":" + name, parameters.get(name)));
    }

    @Override
    public void close() {
        kernel.close();
    }
}
