// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;

/**
 * The one-hot class channels that follow the latent channel in the first ConvGRU layer's input, for one chunk of the batch. All
 * positions and steps of a sample have the same class, so what the channels add to a gate's window is a sum of rows of the
 * weights, looked up once for all steps, where a matrix product would multiply by zeros.
 */
final class ClassChannels {
    private final ConvLayout layout;
    private final ConvGruWeights weights;
    private final int first;
    private final float[] gradient;

    /** For the chunk of the batch that starts at sample {@code first}. */
    ClassChannels(ConvLayout layout, ConvGruWeights weights, int first, boolean training) {
        this.layout = layout;
        this.weights = weights;
        this.first = first;
        gradient =
                training ? new float[weights.kernel * weights.channels * ConvGruWeights.GATES * weights.filters] : null;
    }

    /** Adds to what is added to each gate: for each gate [rows][F], by window. */
    void addTo(float[][] offsets, int[] classes) {
        float[] w = weights.parameters.weights;
        forEachTap(
                (row, window, gate) -> {
                    float[] offset = offsets[gate];
                    int from = weights.wx + row;
                    for (int f = 0; f < weights.filters; f++) {
                        offset[window + f] += w[from + f];
                    }
                },
                classes);
    }

    /** Sets the weights' gradient of the layer's input in {@code out} to the class channels' part, and all else of it to 0. */
    void gradient(float[][] offsetGradients, int[] classes, NativeFloats out) {
        Arrays.fill(gradient, 0f);
        forEachTap(
                (row, window, gate) -> {
                    float[] offset = offsetGradients[gate];
                    for (int f = 0; f < weights.filters; f++) {
                        gradient[row + f] += offset[window + f];
                    }
                },
                classes);
        out.put(weights.wx, gradient, 0, gradient.length);
    }

    private interface Tap {
        /** A row of a gate's weights, counted from the start of the tensor, meets a window of the gate. */
        void meets(int row, int window, int gate);
    }

    private void forEachTap(Tap tap, int[] classes) {
        int filters = weights.filters;
        for (int b = 0; b < layout.batch(); b++) {
            int channel = 1 + classes[first + b];
            for (int x = 0; x < layout.width(); x++) {
                int window = (b * layout.paddedWidth() + x) * filters;
                int from = Math.max(0, layout.padding() - x);
                int to = Math.min(layout.kernel(), layout.width() + layout.padding() - x);
                for (int k = from; k < to; k++) {
                    int row = (k * weights.channels + channel) * ConvGruWeights.GATES * filters;
                    for (int gate = 0; gate < ConvGruWeights.GATES; gate++) {
                        tap.meets(row + gate * filters, window, gate);
                    }
                }
            }
        }
    }
}
