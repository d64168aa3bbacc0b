// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The logit of the projection discriminator: a linear unit over the features plus the projection that stands behind them, [batch,
 * features + 1] to [batch, 1]. Parameters: w [features, 1], b [1].
 */
public final class ProjectionOutput extends ConditionedLayer {

    private static final long serialVersionUID = 1;

    /** For reading from JSON. */
    public ProjectionOutput() {}

    private ProjectionOutput(Builder builder) {
        super(builder);
    }

    @Override
    public Map<String, long[]> tensors() {
        Map<String, long[]> tensors = new LinkedHashMap<>();
        tensors.put("w", new long[] {getNIn() - 1, 1});
        tensors.put(TensorInitializer.BIAS, new long[] {1, 1});
        return tensors;
    }

    @Override
    TensorLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type) {
        return new Impl(conf, type);
    }

    private static final class Impl extends TensorLayerImpl<ProjectionOutput> {
        private static final long serialVersionUID = 1;

        Impl(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        Values forward(Values input) {
            double[] w = parameter("w");
            double[] logits = new double[input.size(0)];
            for (int n = 0; n < logits.length; n++) {
                int row = n * (w.length + 1);
                logits[n] = parameter(TensorInitializer.BIAS)[0] + input.data()[row + w.length];
                for (int i = 0; i < w.length; i++) {
                    logits[n] += input.data()[row + i] * w[i];
                }
            }
            return new Values(logits, logits.length, 1);
        }

        @Override
        Values backward(Values input, Values epsilon, Map<String, double[]> gradients) {
            double[] w = parameter("w");
            double[] below = new double[input.data().length];
            for (int n = 0; n < input.size(0); n++) {
                double d = epsilon.data()[n];
                int row = n * (w.length + 1);
                gradients.get(TensorInitializer.BIAS)[0] += d;
                for (int i = 0; i < w.length; i++) {
                    gradients.get("w")[i] += d * input.data()[row + i];
                    below[row + i] = d * w[i];
                }
                below[row + w.length] = d;
            }
            return new Values(below, input.shape());
        }
    }

    /** Builds the layer. */
    @SuppressWarnings("unchecked") // build() of DL4J is generic in its result
    public static final class Builder extends ConditionedLayer.Builder<Builder> {
        @Override
        public ProjectionOutput build() {
            return new ProjectionOutput(this);
        }
    }
}
