// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;

/** Clips each layer's gradient to an L2 norm and takes a step of Adam (Kingma and Ba 2015), written for reading. */
final class ReferenceOptimiser {

    private static final double EPSILON = 1e-8;

    private final String network;
    private final CganConfig config;
    private final Map<String, float[]> weights = new LinkedHashMap<>();
    private final Map<String, float[]> mean = new LinkedHashMap<>();
    private final Map<String, float[]> variance = new LinkedHashMap<>();
    private final Map<String, int[]> shapes;
    private double norm;
    private double clippedShare;

    ReferenceOptimiser(String network, CganConfig config, Parameters weights, Parameters mean, Parameters variance) {
        this.network = network;
        this.config = config;
        shapes = weights.shapes();
        for (String tensor : weights.names()) {
            this.weights.put(tensor, weights.get(tensor));
            this.mean.put(tensor, mean.get(tensor));
            this.variance.put(tensor, variance.get(tensor));
        }
    }

    /** Takes step number {@code step}, counted from 1, along a gradient, which is clipped in place. */
    void step(long step, Map<String, double[]> gradient, double rate) {
        clip(step, gradient);
        double corrected = rate * Math.sqrt(1 - Math.pow(config.beta2(), step)) / (1 - Math.pow(config.beta1(), step));
        gradient.forEach((tensor, g) -> {
            float[] w = weights.get(tensor);
            float[] m = mean.get(tensor);
            float[] v = variance.get(tensor);
            for (int i = 0; i < g.length; i++) {
                m[i] = (float) (config.beta1() * m[i] + (1 - config.beta1()) * g[i]);
                v[i] = (float) (config.beta2() * v[i] + (1 - config.beta2()) * g[i] * g[i]);
                w[i] -= (float) (corrected * m[i] / (Math.sqrt(v[i]) + EPSILON));
            }
        });
    }

    private void clip(long step, Map<String, double[]> gradient) {
        Map<String, Double> squares = new LinkedHashMap<>();
        gradient.forEach((tensor, g) -> {
            double sum = 0;
            for (double value : g) {
                sum += value * value;
            }
            if (!(sum <= Float.MAX_VALUE)) {
                throw new DivergenceException(
                        "The training diverged: in iteration " + step + " the gradient of tensor "
                                + tensor + " of the " + network
                                + " is no number any more, or too large for one. Choose a smaller learning rate or a clip norm.");
            }
            squares.merge(ParameterLayout.layer(tensor), sum, Double::sum);
        });
        norm = Math.sqrt(squares.values().stream().mapToDouble(s -> s).sum());
        double limit = config.clipNorm();
        long clipped = squares.values().stream()
                .filter(s -> limit > 0 && Math.sqrt(s) > limit)
                .count();
        clippedShare = (double) clipped / squares.size();
        gradient.forEach((tensor, g) -> {
            double layer = Math.sqrt(squares.get(ParameterLayout.layer(tensor)));
            for (int i = 0; limit > 0 && layer > limit && i < g.length; i++) {
                g[i] *= limit / layer;
            }
        });
    }

    /** Sets a tensor that isn't learnt by gradients. */
    void set(String tensor, float[] values) {
        weights.put(tensor, values);
    }

    Parameters weights() {
        return Parameters.of(shapes, weights);
    }

    Parameters mean() {
        return Parameters.of(shapes, mean);
    }

    Parameters variance() {
        return Parameters.of(shapes, variance);
    }

    /** L2 norm of the last gradient before clipping. */
    double norm() {
        return norm;
    }

    /** Share of layers clipped in the last step, 0 to 1. */
    double clippedShare() {
        return clippedShare;
    }
}
