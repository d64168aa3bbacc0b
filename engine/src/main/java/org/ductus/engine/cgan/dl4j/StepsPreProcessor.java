// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Lays the generator's input out in time: [batch, steps·width·channels + classes] to [batch, width·(channels + classes), steps]. The
 * numbers of a step stand together, channels fastest; the one-hot class behind them, if any, becomes further channels at every
 * step and position.
 */
public final class StepsPreProcessor implements InputPreProcessor {

    private static final long serialVersionUID = 1;

    private int steps;
    private int width;
    private int classes;

    /** For reading from JSON. */
    public StepsPreProcessor() {}

    /** A preprocessor; {@code classes} is 0 where no class stands behind the numbers. */
    public StepsPreProcessor(int steps, int width, int classes) {
        this.steps = steps;
        this.width = width;
        this.classes = classes;
    }

    /** Steps of time. */
    public int getSteps() {
        return steps;
    }

    /** For reading from JSON. */
    public void setSteps(int steps) {
        this.steps = steps;
    }

    /** Positions on the width axis. */
    public int getWidth() {
        return width;
    }

    /** For reading from JSON. */
    public void setWidth(int width) {
        this.width = width;
    }

    /** Length of the one-hot class. */
    public int getClasses() {
        return classes;
    }

    /** For reading from JSON. */
    public void setClasses(int classes) {
        this.classes = classes;
    }

    @Override
    public INDArray preProcess(INDArray input, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        long batch = input.size(0);
        long channels = (input.size(1) - classes) / (steps * width);
        INDArray numbers = input.get(NDArrayIndex.all(), NDArrayIndex.interval(0, input.size(1) - classes))
                .dup('c')
                .reshape('c', batch, steps, width, channels);
        INDArray all = numbers;
        if (classes > 0) {
            INDArray label = input.get(
                            NDArrayIndex.all(), NDArrayIndex.interval(input.size(1) - classes, input.size(1)))
                    .dup('c')
                    .reshape('c', batch, 1, 1, classes)
                    .broadcast(batch, steps, width, classes);
            all = Nd4j.concat(3, numbers, label);
        }
        INDArray out = all.dup('c')
                .reshape('c', batch, steps, width * (channels + classes))
                .permute(0, 2, 1)
                .dup('c');
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, out);
    }

    @Override
    public INDArray backprop(INDArray epsilon, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        long batch = epsilon.size(0);
        long channels = epsilon.size(1) / width - classes;
        INDArray all = epsilon.permute(0, 2, 1).dup('c').reshape('c', batch, steps, width, channels + classes);
        INDArray numbers = all.get(
                        NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(0, channels))
                .dup('c')
                .reshape('c', batch, steps * width * channels);
        if (classes == 0) {
            return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, numbers);
        }
        INDArray label = all.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.all(),
                        NDArrayIndex.all(),
                        NDArrayIndex.interval(channels, channels + classes))
                .dup('c')
                .sum(1, 2);
        return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, Nd4j.concat(1, numbers, label));
    }

    @Override
    public StepsPreProcessor clone() {
        return new StepsPreProcessor(steps, width, classes);
    }

    @Override
    public InputType getOutputType(InputType input) {
        long numbers = ((InputType.InputTypeFeedForward) input).getSize() - classes;
        return InputType.recurrent(numbers / steps + (long) width * classes, steps);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int miniBatchSize) {
        return new Pair<>(mask, state);
    }
}
