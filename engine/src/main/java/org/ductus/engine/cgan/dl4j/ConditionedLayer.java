// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer of the projection discriminator (Miyato and Koyama 2018). A {@code MultiLayerNetwork} has one input, so the one-hot
 * class stands behind the features and is carried along until it is used.
 */
abstract class ConditionedLayer extends FeedForwardLayer implements TensorLayer {

    private static final long serialVersionUID = 1;

    private int classes;

    ConditionedLayer() {}

    ConditionedLayer(Builder<?> builder) {
        super(builder);
        classes = builder.classes;
        initializeConstraints(builder);
    }

    /** Length of the one-hot class. */
    public int getClasses() {
        return classes;
    }

    /** For reading from JSON. */
    public void setClasses(int classes) {
        this.classes = classes;
    }

    /** The layer's mathematics. */
    abstract TensorLayerImpl<?> implementation(NeuralNetConfiguration conf, DataType type);

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        return TensorInitializer.prepare(implementation(conf, type), conf, listeners, index, parameters, initialize);
    }

    @Override
    public ParamInitializer initializer() {
        return TensorInitializer.INSTANCE;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return MemoryReports.of(this, input);
    }

    /** What the builders share. */
    abstract static class Builder<B extends Builder<B>> extends FeedForwardLayer.Builder<B> {
        private int classes;

        /** Length of the one-hot class. */
        @SuppressWarnings("unchecked")
        public B classes(int value) {
            classes = value;
            return (B) this;
        }
    }
}
