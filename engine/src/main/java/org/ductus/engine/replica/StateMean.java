// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;

/** The mean of several states: sums in double precision, in the order in which they are added. The mean of one is itself. */
final class StateMean {
    private final List<Map<String, double[]>> sums = new ArrayList<>();
    private List<Map<String, int[]>> shapes;
    private long iterations;
    private int count;

    void add(TrainingState state) {
        List<Parameters> parts = parts(state);
        if (shapes == null) {
            shapes = parts.stream().map(Parameters::shapes).toList();
            parts.forEach(part -> sums.add(new LinkedHashMap<>()));
        }
        for (int i = 0; i < parts.size(); i++) {
            Parameters part = parts.get(i);
            for (String name : part.names()) {
                float[] values = part.get(name);
                double[] sum = sums.get(i).computeIfAbsent(name, key -> new double[values.length]);
                for (int j = 0; j < values.length; j++) {
                    sum[j] += values[j];
                }
            }
        }
        iterations = state.iterations();
        count++;
    }

    TrainingState mean() {
        List<Parameters> means = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Map<String, float[]> mean = new LinkedHashMap<>();
            sums.get(i).forEach((name, sum) -> mean.put(name, mean(sum)));
            means.add(Parameters.of(shapes.get(i), mean));
        }
        return state(iterations, means);
    }

    private float[] mean(double[] sum) {
        float[] mean = new float[sum.length];
        for (int j = 0; j < sum.length; j++) {
            mean[j] = (float) (sum[j] / count);
        }
        return mean;
    }

    private static List<Parameters> parts(TrainingState s) {
        return List.of(
                s.generator(),
                s.averaged(),
                s.discriminator(),
                s.generatorMean(),
                s.generatorVariance(),
                s.discriminatorMean(),
                s.discriminatorVariance());
    }

    private static TrainingState state(long iterations, List<Parameters> p) {
        return new TrainingState(iterations, p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6));
    }

    /** Bytes that a state of a training takes. */
    static long bytes(Iterations.Plan plan) {
        int classes = plan.partition().classes().size();
        return 4
                * (4
                                * ParameterLayout.size(ParameterLayout.generator(
                                        plan.config(), classes, plan.partition().dimensions()))
                        + 3 * ParameterLayout.size(ParameterLayout.discriminator(plan.config(), classes)));
    }
}
