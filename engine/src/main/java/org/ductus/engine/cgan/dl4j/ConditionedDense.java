// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A dense layer with leaky ReLU that carries the one-hot class along: [batch, features + classes] to [batch, units + classes],
 * which nIn and nOut count. Parameters: W [features, units], b [units].
 */
public final class ConditionedDense extends ConditionedLayer {

    /** Slope below 0. */
    static final double LEAK = 0.2;

    private static final long serialVersionUID = 1;

    /** For reading from JSON. */
    public ConditionedDense() {}

    private ConditionedDense(Builder builder) {
        super(builder);
    }

    @Override
    public Map<String, long[]> tensors() {
        long units = getNOut() - getClasses();
        Map<String, long[]> tensors = new LinkedHashMap<>();
        tensors.put("W", new long[] {getNIn() - getClasses(), units});
        tensors.put(TensorInitializer.BIAS, new long[] {1, units});
        return tensors;
    }

    @Override
    TensorLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type) {
        return new Impl(conf, type);
    }

    private static final class Impl extends TensorLayerImpl<ConditionedDense> {
        private static final long serialVersionUID = 1;

        Impl(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        Values forward(Values input) {
            double[] w = parameter("W");
            double[] bias = parameter(TensorInitializer.BIAS);
            int classes = layerConf().getClasses();
            int in = input.size(1);
            int out = bias.length + classes;
            double[] values = new double[input.size(0) * out];
            for (int n = 0; n < input.size(0); n++) {
                for (int o = 0; o < bias.length; o++) {
                    double sum = bias[o];
                    for (int i = 0; i < in - classes; i++) {
                        sum += input.data()[n * in + i] * w[i * bias.length + o];
                    }
                    values[n * out + o] = sum > 0 ? sum : LEAK * sum;
                }
                System.arraycopy(input.data(), (n + 1) * in - classes, values, (n + 1) * out - classes, classes);
            }
            return new Values(values, input.size(0), out);
        }

        @Override
        Values backward(Values input, Values epsilon, Map<String, double[]> gradients) {
            double[] w = parameter("W");
            double[] byWeight = gradients.get("W");
            double[] byBias = gradients.get(TensorInitializer.BIAS);
            double[] output = forward(input).data();
            int classes = layerConf().getClasses();
            int in = input.size(1);
            int out = epsilon.size(1);
            int units = out - classes;
            double[] below = new double[input.data().length];
            for (int n = 0; n < input.size(0); n++) {
                for (int o = 0; o < units; o++) {
                    double d = epsilon.data()[n * out + o] * (output[n * out + o] > 0 ? 1 : LEAK);
                    byBias[o] += d;
                    for (int i = 0; i < in - classes; i++) {
                        byWeight[i * units + o] += d * input.data()[n * in + i];
                        below[n * in + i] += d * w[i * units + o];
                    }
                }
                System.arraycopy(epsilon.data(), (n + 1) * out - classes, below, (n + 1) * in - classes, classes);
            }
            return new Values(below, input.shape());
        }
    }

    /** Builds the layer. */
    @SuppressWarnings("unchecked") // build() of DL4J is generic in its result
    public static final class Builder extends ConditionedLayer.Builder<Builder> {
        @Override
        public ConditionedDense build() {
            return new ConditionedDense(this);
        }
    }
}
