// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Replaces the one-hot class behind the features by the features' scalar product with the class's embedding: [batch, features +
 * classes] to [batch, features + 1]. Parameter: E [classes, features].
 */
public final class ClassProjection extends ConditionedLayer {

    private static final long serialVersionUID = 1;

    /** For reading from JSON. */
    public ClassProjection() {}

    private ClassProjection(Builder builder) {
        super(builder);
    }

    @Override
    public Map<String, long[]> tensors() {
        return Map.of("E", new long[] {getClasses(), getNOut() - 1});
    }

    @Override
    TensorLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type) {
        return new Impl(conf, type);
    }

    private static final class Impl extends TensorLayerImpl<ClassProjection> {
        private static final long serialVersionUID = 1;

        Impl(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        Values forward(Values input) {
            double[] embedding = parameter("E");
            int in = input.size(1);
            int features = in - layerConf().getClasses();
            double[] values = new double[input.size(0) * (features + 1)];
            for (int n = 0; n < input.size(0); n++) {
                double sum = 0;
                for (int i = 0; i < features; i++) {
                    values[n * (features + 1) + i] = input.data()[n * in + i];
                    for (int k = 0; k < in - features; k++) {
                        sum += input.data()[n * in + i]
                                * input.data()[n * in + features + k]
                                * embedding[k * features + i];
                    }
                }
                values[n * (features + 1) + features] = sum;
            }
            return new Values(values, input.size(0), features + 1);
        }

        @Override
        Values backward(Values input, Values epsilon, Map<String, double[]> gradients) {
            double[] embedding = parameter("E");
            double[] byEmbedding = gradients.get("E");
            int in = input.size(1);
            int features = in - layerConf().getClasses();
            double[] below = new double[input.data().length];
            for (int n = 0; n < input.size(0); n++) {
                double d = epsilon.data()[n * (features + 1) + features];
                for (int i = 0; i < features; i++) {
                    int feature = n * in + i;
                    below[feature] += epsilon.data()[n * (features + 1) + i];
                    for (int k = 0; k < in - features; k++) {
                        int label = n * in + features + k;
                        int e = k * features + i;
                        below[feature] += d * input.data()[label] * embedding[e];
                        below[label] += d * input.data()[feature] * embedding[e];
                        byEmbedding[e] += d * input.data()[label] * input.data()[feature];
                    }
                }
            }
            return new Values(below, input.shape());
        }
    }

    /** Builds the layer. */
    @SuppressWarnings("unchecked") // build() of DL4J is generic in its result
    public static final class Builder extends ConditionedLayer.Builder<Builder> {
        @Override
        public ClassProjection build() {
            return new ClassProjection(this);
        }
    }
}
