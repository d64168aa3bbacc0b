// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The mathematics of {@link ConvGru} in plain double precision, the reference for the kernels. With * a convolution and ∘ the product by elements, for step t and h the output before:
 * r = σ(x*Wr + h*Ur + br), u = σ(x*Wu + h*Uu + bu), c = tanh(x*Wc + (r∘h)*Uc + bc), out = (1 − u)∘h + u∘c.
 */
final class ConvGruImpl extends TensorLayerImpl<ConvGru> {

    private static final long serialVersionUID = 1;

    ConvGruImpl(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    @Override
    public Type type() {
        return Type.RECURRENT;
    }

    /** One sample's pass: per step t, arrays over width·filters; h has one more, the zero state before the first step. */
    private final class Pass {
        final int steps;
        final int width = layerConf().getWidth();
        final int channels = layerConf().channels();
        final int filters = layerConf().filters();
        final int cells = width * filters;
        final SameConvolution convolution =
                new SameConvolution(width, layerConf().getKernel());
        final double[] wx = parameter("Wx");
        final double[] uru = parameter("Uru");
        final double[] uc = parameter("Uc");
        final double[] bias = parameter(TensorInitializer.BIAS);
        final double[][] x;
        final double[][] h;
        final double[][] reset;
        final double[][] update;
        final double[][] candidate;

        Pass(int steps) {
            this.steps = steps;
            x = new double[steps][width * channels];
            h = new double[steps + 1][cells];
            reset = new double[steps][cells];
            update = new double[steps][cells];
            candidate = new double[steps][cells];
        }

        void forward(Values input, int sample) {
            for (int t = 0; t < steps; t++) {
                column(input, sample, t, x[t]);
                double[] gates = new double[width * 3 * filters];
                for (int i = 0; i < gates.length; i++) {
                    gates[i] = bias[i % (3 * filters)];
                }
                convolution.add(x[t], channels, wx, 3 * filters, gates, 3 * filters, 0);
                convolution.add(h[t], filters, uru, 2 * filters, gates, 3 * filters, 0);
                double[] kept = new double[cells];
                for (int i = 0; i < cells; i++) {
                    int gate = i / filters * 3 * filters + i % filters;
                    reset[t][i] = sigmoid(gates[gate]);
                    update[t][i] = sigmoid(gates[gate + filters]);
                    kept[i] = reset[t][i] * h[t][i];
                }
                convolution.add(kept, filters, uc, filters, gates, 3 * filters, 2 * filters);
                for (int i = 0; i < cells; i++) {
                    candidate[t][i] = Math.tanh(gates[i / filters * 3 * filters + 2 * filters + i % filters]);
                    h[t + 1][i] = (1 - update[t][i]) * h[t][i] + update[t][i] * candidate[t][i];
                }
            }
        }

        /** Adds to the gradients; returns the derivative by the input, per step. */
        double[][] backward(Values epsilon, int sample, Map<String, double[]> gradients) {
            double[][] below = new double[steps][width * channels];
            double[] out = new double[cells];
            double[] carried = new double[cells]; // derivative by the output of step t through later steps
            for (int t = steps - 1; t >= 0; t--) {
                column(epsilon, sample, t, out);
                double[] before = new double[cells];
                double[] gates = new double[width * 3 * filters];
                double[] kept = new double[cells];
                for (int i = 0; i < cells; i++) {
                    double d = out[i] + carried[i];
                    int gate = i / filters * 3 * filters + i % filters;
                    double u = update[t][i];
                    double c = candidate[t][i];
                    gates[gate + 2 * filters] = d * u * (1 - c * c);
                    gates[gate + filters] = d * (c - h[t][i]) * u * (1 - u);
                    before[i] = d * (1 - u);
                    kept[i] = reset[t][i] * h[t][i];
                }
                double[] byKept = new double[cells];
                convolution.addTransposed(byKept, filters, uc, filters, gates, 3 * filters, 2 * filters);
                convolution.addWeights(kept, filters, gradients.get("Uc"), filters, gates, 3 * filters, 2 * filters);
                for (int i = 0; i < cells; i++) {
                    double r = reset[t][i];
                    gates[i / filters * 3 * filters + i % filters] = byKept[i] * h[t][i] * r * (1 - r);
                    before[i] += byKept[i] * r;
                }
                convolution.addTransposed(before, filters, uru, 2 * filters, gates, 3 * filters, 0);
                convolution.addWeights(h[t], filters, gradients.get("Uru"), 2 * filters, gates, 3 * filters, 0);
                convolution.addTransposed(below[t], channels, wx, 3 * filters, gates, 3 * filters, 0);
                convolution.addWeights(x[t], channels, gradients.get("Wx"), 3 * filters, gates, 3 * filters, 0);
                double[] byBias = gradients.get(TensorInitializer.BIAS);
                for (int i = 0; i < gates.length; i++) {
                    byBias[i % byBias.length] += gates[i];
                }
                carried = before;
            }
            return below;
        }
    }

    @Override
    Values forward(Values input) {
        Pass pass = new Pass(input.size(2));
        double[] out = new double[input.size(0) * pass.cells * pass.steps];
        for (int sample = 0; sample < input.size(0); sample++) {
            pass.forward(input, sample);
            for (int t = 0; t < pass.steps; t++) {
                store(pass.h[t + 1], out, sample, t, pass.steps);
            }
        }
        return new Values(out, input.size(0), pass.cells, pass.steps);
    }

    @Override
    Values backward(Values input, Values epsilon, Map<String, double[]> gradients) {
        Pass pass = new Pass(input.size(2));
        double[] below = new double[input.data().length];
        for (int sample = 0; sample < input.size(0); sample++) {
            pass.forward(input, sample);
            double[][] byStep = pass.backward(epsilon, sample, gradients);
            for (int t = 0; t < pass.steps; t++) {
                store(byStep[t], below, sample, t, pass.steps);
            }
        }
        return new Values(below, input.shape());
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Copies [sample, :, t] out of [batch, features, time]. */
    private static void column(Values from, int sample, int t, double[] to) {
        int steps = from.size(2);
        for (int i = 0; i < to.length; i++) {
            to[i] = from.data()[(sample * to.length + i) * steps + t];
        }
    }

    private static void store(double[] from, double[] to, int sample, int t, int steps) {
        for (int i = 0; i < from.length; i++) {
            to[(sample * from.length + i) * steps + t] = from[i];
        }
    }
}
