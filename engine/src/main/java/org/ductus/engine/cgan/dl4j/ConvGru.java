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
 * A convolutional gated recurrent unit (Ballas et al. 2016) over time: its three gates are same-padded 1-D convolutions over a
 * width axis.
 *
 * <p>In [batch, width·channels, time], out [batch, width·filters, time]; within a step the channel runs fastest. Parameters: Wx
 * [kernel·channels, 3·filters] (rows by tap, then channel; columns reset, update, candidate), Uru [kernel·filters, 2·filters],
 * Uc [kernel·filters, filters], b [3·filters].
 *
 * <p>In a network of single precision the trainer's fast kernel does the work; in one of double precision, plain loops that are
 * easy to check against the formula.
 */
public final class ConvGru extends BaseRecurrentLayer implements TensorLayer {

    private static final long serialVersionUID = 1;

    private int width;
    private int kernel;

    /** For reading from JSON. */
    public ConvGru() {}

    private ConvGru(Builder builder) {
        super(builder);
        width = builder.width;
        kernel = builder.kernel;
        initializeConstraints(builder);
    }

    /** Positions on the width axis. */
    public int getWidth() {
        return width;
    }

    /** For reading from JSON. */
    public void setWidth(int width) {
        this.width = width;
    }

    /** Taps of the convolutions, odd. */
    public int getKernel() {
        return kernel;
    }

    /** For reading from JSON. */
    public void setKernel(int kernel) {
        this.kernel = kernel;
    }

    int channels() {
        return (int) (getNIn() / width);
    }

    int filters() {
        return (int) (getNOut() / width);
    }

    @Override
    public Map<String, long[]> tensors() {
        long filters = filters();
        Map<String, long[]> tensors = new LinkedHashMap<>();
        tensors.put("Wx", new long[] {(long) kernel * channels(), 3 * filters});
        tensors.put("Uru", new long[] {kernel * filters, 2 * filters});
        tensors.put("Uc", new long[] {kernel * filters, filters});
        tensors.put(TensorInitializer.BIAS, new long[] {1, 3 * filters});
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
        TensorLayerImpl<ConvGru> layer =
                type == DataType.FLOAT ? new KernelConvGruImpl(conf, type) : new ConvGruImpl(conf, type);
        return TensorInitializer.prepare(layer, conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return TensorInitializer.INSTANCE;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return MemoryReports.of(this, input);
    }

    /** Builds the layer; set nIn = width·channels and nOut = width·filters. */
    @SuppressWarnings("unchecked") // build() of DL4J is generic in its result
    public static final class Builder extends BaseRecurrentLayer.Builder<Builder> {
        private int width = 10;
        private int kernel = 3;

        /** Positions on the width axis. */
        public Builder width(int value) {
            width = value;
            return this;
        }

        /** Taps of the convolutions, odd. */
        public Builder kernel(int value) {
            kernel = value;
            return this;
        }

        @Override
        public ConvGru build() {
            if (kernel < 1 || kernel % 2 == 0) {
                throw new IllegalArgumentException("The kernel must be odd, but is " + kernel + ".");
            }
            if (width < 1 || nIn % width != 0 || nOut % width != 0) {
                throw new IllegalArgumentException(
                        "nIn " + nIn + " and nOut " + nOut + " must be multiples of the width " + width + ".");
            }
            return new ConvGru(this);
        }
    }
}
