// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

/**
 * A 1-D convolution of an odd number of taps over a width axis, zeros beyond its ends. Inputs are [width][channels]; weights
 * [taps·channels][outputs]; outputs the columns first … first + outputs of [width][columns].
 */
record SameConvolution(int width, int taps) {

    /** out += x * w. */
    void add(double[] x, int channels, double[] w, int outputs, double[] out, int columns, int first) {
        for (int p = 0; p < width; p++) {
            for (int tap = 0; tap < taps; tap++) {
                int q = p + tap - taps / 2;
                for (int c = 0; q >= 0 && q < width && c < channels; c++) {
                    double value = x[q * channels + c];
                    int row = (tap * channels + c) * outputs;
                    for (int o = 0; value != 0 && o < outputs; o++) {
                        out[p * columns + first + o] += value * w[row + o];
                    }
                }
            }
        }
    }

    /** x += the derivative by the input, for d by the output. */
    void addTransposed(double[] x, int channels, double[] w, int outputs, double[] d, int columns, int first) {
        for (int p = 0; p < width; p++) {
            for (int tap = 0; tap < taps; tap++) {
                int q = p + tap - taps / 2;
                for (int c = 0; q >= 0 && q < width && c < channels; c++) {
                    int row = (tap * channels + c) * outputs;
                    double sum = 0;
                    for (int o = 0; o < outputs; o++) {
                        sum += d[p * columns + first + o] * w[row + o];
                    }
                    x[q * channels + c] += sum;
                }
            }
        }
    }

    /** w += the derivative by the weights, for d by the output. */
    void addWeights(double[] x, int channels, double[] w, int outputs, double[] d, int columns, int first) {
        for (int p = 0; p < width; p++) {
            for (int tap = 0; tap < taps; tap++) {
                int q = p + tap - taps / 2;
                for (int c = 0; q >= 0 && q < width && c < channels; c++) {
                    double value = x[q * channels + c];
                    int row = (tap * channels + c) * outputs;
                    for (int o = 0; value != 0 && o < outputs; o++) {
                        w[row + o] += value * d[p * columns + first + o];
                    }
                }
            }
        }
    }
}
