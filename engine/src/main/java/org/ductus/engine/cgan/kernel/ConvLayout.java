// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;

/**
 * How a chunk of the batch lies in memory for convolutions of a given kernel: [step][sample][padded width][channels], where
 * one sample's padding is its neighbour's, too, and each step ends with as many zeros as make it a multiple of the kernel.
 * The windows that start at rows q, q + kernel, q + 2·kernel, … then are the rows of a plain row-major matrix with leading
 * dimension kernel·channels, for each q, so a convolution is {@code kernel} matrix products without copying windows.
 *
 * @param batch samples of the chunk
 * @param steps time steps
 * @param width positions of the convolution axis
 * @param kernel width of the convolution, odd
 */
record ConvLayout(int batch, int steps, int width, int kernel) {

    /** Positions of one sample and the zeros before the next. */
    int paddedWidth() {
        return width + padding();
    }

    /** Zeros before the first position: data sit at this shift from the window that is centred on them. */
    int padding() {
        return (kernel - 1) / 2;
    }

    /** Rows of one time step, a multiple of the kernel. */
    int rows() {
        return (batch * paddedWidth() + padding() + kernel - 1) / kernel * kernel;
    }

    /** Windows of one residue class in one time step. */
    int windows() {
        return rows() / kernel;
    }

    /** Row of a position in a time step, data included in padding. */
    int row(int step, int sample, int position) {
        return step * rows() + sample * paddedWidth() + padding() + position;
    }

    /** Sets to zero what lies between the samples of one step, and after them, in rows counted by windows. */
    void clearPadding(float[] windows, int channels) {
        for (int b = 0; b < batch; b++) {
            int end = (b * paddedWidth() + width) * channels;
            Arrays.fill(windows, end, end + padding() * channels, 0f);
        }
        Arrays.fill(windows, batch * paddedWidth() * channels, rows() * channels, 0f);
    }
}
