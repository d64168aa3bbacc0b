// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A layer whose mathematics works on row-major double arrays, whatever the network's data type. It keeps nothing between the
 * forward and the backward pass but its input, from which the backward pass computes what it needs anew.
 *
 * @param <C> the layer's configuration
 */
abstract class TensorLayerImpl<C extends org.deeplearning4j.nn.conf.layers.BaseLayer> extends BaseLayer<C> {

    private static final long serialVersionUID = 1;

    TensorLayerImpl(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    /** Values and shape of an activation. */
    record Values(double[] data, long... shape) {

        int size(int axis) {
            return (int) shape[axis];
        }
    }

    /** The layer's output for an input. */
    abstract Values forward(Values input);

    /**
     * Backward pass.
     *
     * @param input the forward pass's input
     * @param epsilon derivative of the loss by the output
     * @param gradients receives the derivative by each parameter; holds zeros
     * @return derivative by the input
     */
    abstract Values backward(Values input, Values epsilon, Map<String, double[]> gradients);

    /** A copy of a parameter, row-major. */
    double[] parameter(String key) {
        return read(params.get(key));
    }

    static double[] read(INDArray array) {
        return array.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    }

    static INDArray write(double[] data, DataType type, long... shape) {
        return Nd4j.createFromArray(data).reshape('c', shape).castTo(type);
    }

    private static Values values(INDArray array) {
        return new Values(read(array), array.shape());
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        Values out = forward(values(input));
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, write(out.data, dataType, out.shape));
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        Map<String, double[]> gradients = new java.util.HashMap<>();
        gradientViews.forEach((key, view) -> gradients.put(key, new double[(int) view.length()]));
        Values below = backward(values(input), values(epsilon), gradients);
        Gradient gradient = new DefaultGradient();
        gradientViews.forEach((key, view) -> {
            view.assign(write(gradients.get(key), dataType, view.shape()));
            gradient.gradientForVariable().put(key, view);
        });
        return new Pair<>(
                gradient, workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, write(below.data, dataType, below.shape)));
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
