// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * Where one ConvGRU layer's weights lie, and copies of them transposed for the backward pass, shared by all chunks. Gates are
 * numbered: reset 0, update 1, candidate 2.
 */
final class ConvGruWeights {
    static final int GATES = 3;

    final NetworkParameters parameters;
    final int kernel;
    /** Input channels in the weights. */
    final int channels;
    /** Input channels that are multiplied: all, or 1 where the others are one-hot (see {@link ClassChannels}). */
    final int inputs;

    final int filters;
    final int wx;
    final int bias;
    private final int uru;
    private final int uc;
    /** For each gate [kernel reversed][F][multiplied input channels]. */
    final NativeFloats[] inputTransposed;
    /** For each gate [kernel reversed][F][F]. */
    final NativeFloats[] stateTransposed;

    private final float[] scratch;

    ConvGruWeights(
            NetworkParameters parameters,
            int layer,
            int kernel,
            int channels,
            boolean oneHot,
            int filters,
            NativeArena arena) {
        this.parameters = parameters;
        this.kernel = kernel;
        this.channels = channels;
        this.filters = filters;
        inputs = oneHot ? 1 : channels;
        String name = "gru" + layer;
        wx = parameters.offset(name + "/Wx");
        uru = parameters.offset(name + "/Uru");
        uc = parameters.offset(name + "/Uc");
        bias = parameters.offset(name + "/b");
        inputTransposed = new NativeFloats[GATES];
        stateTransposed = new NativeFloats[GATES];
        for (int gate = 0; gate < GATES; gate++) {
            inputTransposed[gate] = arena.allocate((long) kernel * inputs * filters);
            stateTransposed[gate] = arena.allocate((long) kernel * filters * filters);
        }
        scratch = new float[kernel * Math.max(channels, filters) * filters];
    }

    /** Start of a gate's columns in the input's weights [kernel][C][3F]. */
    int input(int gate) {
        return wx + gate * filters;
    }

    /** Numbers from one multiplied input channel to the next in the input's weights. */
    int inputStride() {
        return inputs == channels ? GATES * filters : channels * GATES * filters;
    }

    /** Start of a gate's columns in the state's weights. */
    int state(int gate) {
        return gate == 2 ? uc : uru + gate * filters;
    }

    /** Numbers from one state channel to the next in a gate's weights. */
    int stateStride(int gate) {
        return gate == 2 ? filters : 2 * filters;
    }

    /** Makes the transposed copies anew after the weights changed. */
    void publish() {
        for (int gate = 0; gate < GATES; gate++) {
            transpose(input(gate), inputStride(), inputs, inputTransposed[gate]);
            transpose(state(gate), stateStride(gate), filters, stateTransposed[gate]);
        }
    }

    private void transpose(int offset, int stride, int inputs, NativeFloats out) {
        float[] w = parameters.weights;
        for (int k = 0; k < kernel; k++) {
            for (int c = 0; c < inputs; c++) {
                int from = offset + (k * inputs + c) * stride;
                int to = (kernel - 1 - k) * filters * inputs + c;
                for (int o = 0; o < filters; o++) {
                    scratch[to + o * inputs] = w[from + o];
                }
            }
        }
        out.put(0, scratch, 0, kernel * inputs * filters);
    }
}
