// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The generator's last layer: a same-padded convolution of three taps over time to (dx, dy, pen), dx and dy linear, pen through
 * tanh. In [batch, features, time], out [batch, 3, time]. Parameters: W [features, 9] (column = tap·3 + output), b [3].
 */
public final class TimeConvolution extends BaseRecurrentLayer implements TensorLayer {

    /** Numbers of one vector: dx, dy, pen. */
    static final int OUTPUTS = 3;

    /** Taps over time. */
    static final int TAPS = 3;

    private static final long serialVersionUID = 1;

    /** For reading from JSON. */
    public TimeConvolution() {}

    private TimeConvolution(Builder builder) {
        super(builder);
        initializeConstraints(builder);
    }

    @Override
    public Map<String, long[]> tensors() {
        Map<String, long[]> tensors = new LinkedHashMap<>();
        tensors.put("W", new long[] {getNIn(), TAPS * OUTPUTS});
        tensors.put(TensorInitializer.BIAS, new long[] {1, OUTPUTS});
        return tensors;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        return TensorInitializer.prepare(
                new TimeConvolutionImpl(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return TensorInitializer.INSTANCE;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return MemoryReports.of(this, input);
    }

    /** Builds the layer; set nIn. */
    @SuppressWarnings("unchecked") // build() of DL4J is generic in its result
    public static final class Builder extends BaseRecurrentLayer.Builder<Builder> {

        @Override
        public TimeConvolution build() {
            setNOut(OUTPUTS);
            return new TimeConvolution(this);
        }
    }
}
