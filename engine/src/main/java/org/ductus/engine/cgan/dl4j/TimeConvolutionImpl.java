// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import static org.ductus.engine.cgan.dl4j.TimeConvolution.OUTPUTS;
import static org.ductus.engine.cgan.dl4j.TimeConvolution.TAPS;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/** The mathematics of {@link TimeConvolution}. */
final class TimeConvolutionImpl extends TensorLayerImpl<TimeConvolution> {

    private static final long serialVersionUID = 1;
    private static final int PEN = 2;

    TimeConvolutionImpl(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    @Override
    public Type type() {
        return Type.RECURRENT;
    }

    @Override
    Values forward(Values input) {
        double[] w = parameter("W");
        double[] bias = parameter(TensorInitializer.BIAS);
        int features = input.size(1);
        int steps = input.size(2);
        double[] out = new double[input.size(0) * OUTPUTS * steps];
        for (int sample = 0; sample < input.size(0); sample++) {
            for (int o = 0; o < OUTPUTS; o++) {
                for (int t = 0; t < steps; t++) {
                    double sum = bias[o];
                    for (int tap = 0; tap < TAPS; tap++) {
                        int from = t + tap - 1;
                        for (int i = 0; from >= 0 && from < steps && i < features; i++) {
                            sum += input.data()[(sample * features + i) * steps + from] * w[column(i, tap, o)];
                        }
                    }
                    out[(sample * OUTPUTS + o) * steps + t] = o == PEN ? Math.tanh(sum) : sum;
                }
            }
        }
        return new Values(out, input.size(0), OUTPUTS, steps);
    }

    @Override
    Values backward(Values input, Values epsilon, Map<String, double[]> gradients) {
        double[] w = parameter("W");
        double[] byWeight = gradients.get("W");
        double[] byBias = gradients.get(TensorInitializer.BIAS);
        double[] out = forward(input).data();
        double[] below = new double[input.data().length];
        int features = input.size(1);
        int steps = input.size(2);
        for (int sample = 0; sample < input.size(0); sample++) {
            for (int o = 0; o < OUTPUTS; o++) {
                for (int t = 0; t < steps; t++) {
                    int at = (sample * OUTPUTS + o) * steps + t;
                    double d = epsilon.data()[at] * (o == PEN ? 1 - out[at] * out[at] : 1);
                    byBias[o] += d;
                    for (int tap = 0; tap < TAPS; tap++) {
                        int from = t + tap - 1;
                        for (int i = 0; from >= 0 && from < steps && i < features; i++) {
                            int cell = (sample * features + i) * steps + from;
                            byWeight[column(i, tap, o)] += d * input.data()[cell];
                            below[cell] += d * w[column(i, tap, o)];
                        }
                    }
                }
            }
        }
        return new Values(below, input.shape());
    }

    private static int column(int feature, int tap, int output) {
        return feature * TAPS * OUTPUTS + tap * OUTPUTS + output;
    }
}
