// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adds the points of the line that vectors draw to the discriminator's input: [batch, 3·steps·samples + classes] to [batch,
 * 5·steps·samples + classes]. Vectors dx, dy, pen come first, then for each sample of the pack the points x, y of its steps,
 * sums of dx and dy from its start times {@code weight}, then the one-hot class.
 */
public final class DrawnPointsPreProcessor implements InputPreProcessor {

    private static final long serialVersionUID = 1;

    private int steps;
    private int samples;
    private double weight;

    /** For reading from JSON. */
    public DrawnPointsPreProcessor() {}

    /** A preprocessor for packs of {@code samples} samples. */
    public DrawnPointsPreProcessor(int steps, int samples, double weight) {
        this.steps = steps;
        this.samples = samples;
        this.weight = weight;
    }

    /** Steps of time. */
    public int getSteps() {
        return steps;
    }

    /** For reading from JSON. */
    public void setSteps(int steps) {
        this.steps = steps;
    }

    /** Samples of a pack. */
    public int getSamples() {
        return samples;
    }

    /** For reading from JSON. */
    public void setSamples(int samples) {
        this.samples = samples;
    }

    /** Factor on the points. */
    public double getWeight() {
        return weight;
    }

    /** For reading from JSON. */
    public void setWeight(double weight) {
        this.weight = weight;
    }

    @Override
    public INDArray preProcess(INDArray input, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        double[] values = TensorLayerImpl.read(input);
        int batch = (int) input.size(0);
        int in = (int) input.size(1);
        int n = steps * samples;
        int out = in + 2 * n;
        double[] all = new double[batch * out];
        for (int row = 0; row < batch; row++) {
            System.arraycopy(values, row * in, all, row * out, 3 * n);
            System.arraycopy(values, row * in + 3 * n, all, row * out + 5 * n, in - 3 * n);
            for (int i = 0; i < n; i++) {
                for (int axis = 0; axis < 2; axis++) {
                    int point = row * out + 3 * n + 2 * i + axis;
                    double before = i % steps == 0 ? 0 : all[point - 2];
                    all[point] = before + weight * values[row * in + 3 * i + axis];
                }
            }
        }
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, TensorLayerImpl.write(all, input.dataType(), batch, out));
    }

    @Override
    public INDArray backprop(INDArray epsilon, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        double[] values = TensorLayerImpl.read(epsilon);
        int batch = (int) epsilon.size(0);
        int out = (int) epsilon.size(1);
        int n = steps * samples;
        int in = out - 2 * n;
        double[] below = new double[batch * in];
        for (int row = 0; row < batch; row++) {
            System.arraycopy(values, row * out, below, row * in, 3 * n);
            System.arraycopy(values, row * out + 5 * n, below, row * in + 3 * n, in - 3 * n);
            for (int axis = 0; axis < 2; axis++) {
                double sum = 0;
                for (int i = n - 1; i >= 0; i--) {
                    sum = (i % steps == steps - 1 ? 0 : sum) + values[row * out + 3 * n + 2 * i + axis];
                    below[row * in + 3 * i + axis] += weight * sum;
                }
            }
        }
        return workspaces.leverageTo(
                ArrayType.ACTIVATION_GRAD, TensorLayerImpl.write(below, epsilon.dataType(), batch, in));
    }

    @Override
    public DrawnPointsPreProcessor clone() {
        return new DrawnPointsPreProcessor(steps, samples, weight);
    }

    @Override
    public InputType getOutputType(InputType input) {
        return InputType.feedForward(((InputType.InputTypeFeedForward) input).getSize() + 2L * steps * samples);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int miniBatchSize) {
        return new Pair<>(mask, state);
    }
}
