// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.List;

/**
 * What the network's numbers mean: dx and dy are divided by their root mean square over all training vectors, and pen 1/0
 * becomes +1/−1.
 *
 * @param dx root mean square of dx, above 0
 * @param dy root mean square of dy, above 0
 */
public record Scale(double dx, double dy) {

    /** Checks that both numbers are positive and finite. */
    public Scale {
        if (!(dx > 0 && dy > 0 && Double.isFinite(dx) && Double.isFinite(dy))) {
            throw new IllegalArgumentException(
                    "The scale must be two positive numbers, but is " + dx + ", " + dy + ".");
        }
    }

    /**
     * The scale of these vectors (each dx0, dy0, pen0, dx1, …); 1 where all values are zero.
     *
     * @throws IllegalArgumentException if they are so large that their squares have no finite sum
     */
    public static Scale of(List<double[]> vectors) {
        double sumX = 0;
        double sumY = 0;
        long n = 0;
        for (double[] v : vectors) {
            for (int i = 0; i < v.length; i += 3) {
                sumX += v[i] * v[i];
                sumY += v[i + 1] * v[i + 1];
                n++;
            }
        }
        if (!Double.isFinite(sumX + sumY)) {
            throw new IllegalArgumentException("The vectors are too large to train on: the sum of their squares is not"
                    + " finite. Make them with Ink Preprocessor, which scales ink to a size of 1.");
        }
        return new Scale(sumX > 0 ? Math.sqrt(sumX / n) : 1, sumY > 0 ? Math.sqrt(sumY / n) : 1);
    }

    /** Writes the vectors as the network sees them to out[offset…]. */
    public void toNetwork(double[] vectors, float[] out, int offset) {
        for (int i = 0; i < vectors.length; i += 3) {
            out[offset + i] = (float) (vectors[i] / dx);
            out[offset + i + 1] = (float) (vectors[i + 1] / dy);
            out[offset + i + 2] = vectors[i + 2] > 0.5 ? 1f : -1f;
        }
    }

    /** The network's output from[offset … offset + length) as vectors with pen 1 (output above 0) or 0. */
    public double[] fromNetwork(float[] from, int offset, int length) {
        double[] v = new double[length];
        for (int i = 0; i < length; i += 3) {
            v[i] = from[offset + i] * dx;
            v[i + 1] = from[offset + i + 1] * dy;
            v[i + 2] = from[offset + i + 2] > 0 ? 1 : 0;
        }
        return v;
    }
}
