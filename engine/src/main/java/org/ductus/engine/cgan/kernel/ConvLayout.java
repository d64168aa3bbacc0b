// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * How a chunk of the batch lies in memory for convolutions of a given kernel: [step][sample][padded width][channels], with
 * the width padded to a multiple of the kernel. The windows that start at positions q, q + kernel, q + 2·kernel, … then are
 * the rows of a plain row-major matrix with leading dimension kernel·channels, for each q, so a convolution is
 * {@code kernel} matrix products without copying windows.
 *
 * @param batch samples of the chunk
 * @param steps time steps
 * @param width positions of the convolution axis
 * @param kernel width of the convolution, odd
 */
record ConvLayout(int batch, int steps, int width, int kernel) {

    /** Positions of one sample with its padding, a multiple of the kernel. */
    int paddedWidth() {
        int least = width + kernel - 1;
        return (least + kernel - 1) / kernel * kernel;
    }

    /** Zeros before the first position: data sit at this shift from the window that is centred on them. */
    int padding() {
        return (kernel - 1) / 2;
    }

    /** Rows of one time step. */
    int rows() {
        return batch * paddedWidth();
    }

    /** Windows of one residue class in one time step. */
    int windows() {
        return batch * paddedWidth() / kernel;
    }

    /** Row of a position in a time step, data included in padding. */
    int row(int step, int sample, int position) {
        return (step * batch + sample) * paddedWidth() + padding() + position;
    }
}
