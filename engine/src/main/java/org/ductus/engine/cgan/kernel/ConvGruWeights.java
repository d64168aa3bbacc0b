// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/** Where one ConvGRU layer's weights lie, and copies of them transposed for the backward pass, shared by all chunks. */
final class ConvGruWeights {
    final NetworkParameters parameters;
    final int kernel;
    final int channels;
    final int filters;
    final int wx;
    final int uru;
    final int uc;
    final int bias;
    /** [kernel reversed][3F][C], [kernel reversed][2F][F] and [kernel reversed][F][F]. */
    final NativeFloats wxTransposed;

    final NativeFloats uruTransposed;
    final NativeFloats ucTransposed;
    private final float[] scratch;

    ConvGruWeights(NetworkParameters parameters, int layer, int kernel, int channels, int filters, NativeArena arena) {
        this.parameters = parameters;
        this.kernel = kernel;
        this.channels = channels;
        this.filters = filters;
        String name = "gru" + layer;
        wx = parameters.offset(name + "/Wx");
        uru = parameters.offset(name + "/Uru");
        uc = parameters.offset(name + "/Uc");
        bias = parameters.offset(name + "/b");
        wxTransposed = arena.allocate((long) kernel * channels * 3 * filters);
        uruTransposed = arena.allocate((long) kernel * filters * 2 * filters);
        ucTransposed = arena.allocate((long) kernel * filters * filters);
        scratch = new float[kernel * Math.max(channels, filters) * 3 * filters];
    }

    /** Makes the transposed copies anew after the weights changed. */
    void publish() {
        transpose(wx, channels, 3 * filters, wxTransposed);
        transpose(uru, filters, 2 * filters, uruTransposed);
        transpose(uc, filters, filters, ucTransposed);
    }

    private void transpose(int offset, int inputs, int outputs, NativeFloats out) {
        float[] w = parameters.weights;
        for (int k = 0; k < kernel; k++) {
            for (int c = 0; c < inputs; c++) {
                int from = offset + (k * inputs + c) * outputs;
                for (int o = 0; o < outputs; o++) {
                    scratch[((kernel - 1 - k) * outputs + o) * inputs + c] = w[from + o];
                }
            }
        }
        out.put(0, scratch, 0, kernel * inputs * outputs);
    }
}
