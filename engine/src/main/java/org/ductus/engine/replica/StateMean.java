// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;

/** The mean of several states: sums in double precision, in the order in which they are added. The mean of one is itself. */
final class StateMean {
    private final List<Map<String, double[]>> sums = new ArrayList<>();
    private List<Map<String, int[]>> shapes;
    private long iterations;
    private int count;

    void add(TrainingState state) {
        List<Parameters> parts = state.parts();
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
        return TrainingState.of(iterations, means);
    }

    private float[] mean(double[] sum) {
        float[] mean = new float[sum.length];
        for (int j = 0; j < sum.length; j++) {
            mean[j] = (float) (sum[j] / count);
        }
        return mean;
    }
}
