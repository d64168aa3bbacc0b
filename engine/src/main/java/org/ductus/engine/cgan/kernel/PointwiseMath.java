// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;

/** Element by element mathematics on flat float arrays, in plain loops that the compiler turns into vector instructions. */
final class PointwiseMath {
    static final float LEAK = 0.2f;

    // tanh(x) = x·P(x²)/Q(x²) on |x| <= 7.9, within some units in the last place: the rational approximation that Eigen
    // uses
    private static final float P1 = 4.89352455891786e-03f;
    private static final float P3 = 6.37261928875436e-04f;
    private static final float P5 = 1.48572235717979e-05f;
    private static final float P7 = 5.12229709037114e-08f;
    private static final float P9 = -8.60467152213735e-11f;
    private static final float P11 = 2.00018790482477e-13f;
    private static final float P13 = -2.76076847742355e-16f;
    private static final float Q0 = 4.89352518554385e-03f;
    private static final float Q2 = 2.26843463243900e-03f;
    private static final float Q4 = 1.18534705686654e-04f;
    private static final float Q6 = 1.19825839466702e-06f;

    private PointwiseMath() {}

    /** a = tanh(a + offset). */
    static void tanh(float[] a, float[] offset, int n) {
        for (int i = 0; i < n; i++) {
            float x = Math.max(-7.9f, Math.min(7.9f, a[i] + offset[i]));
            float s = x * x;
            float p = ((((((P13 * s + P11) * s + P9) * s + P7) * s + P5) * s + P3) * s + P1) * x;
            float q = ((Q6 * s + Q4) * s + Q2) * s + Q0;
            a[i] = p / q;
        }
    }

    /** a = sigmoid(a + offset), where sigmoid(x) = (1 + tanh(x/2))/2. */
    static void sigmoid(float[] a, float[] offset, int n) {
        for (int i = 0; i < n; i++) {
            float x = Math.max(-7.9f, Math.min(7.9f, 0.5f * (a[i] + offset[i])));
            float s = x * x;
            float p = ((((((P13 * s + P11) * s + P9) * s + P7) * s + P5) * s + P3) * s + P1) * x;
            float q = ((Q6 * s + Q4) * s + Q2) * s + Q0;
            a[i] = 0.5f + 0.5f * (p / q);
        }
    }

    /** out[i + shift] = a[i]·b[i + shift]. */
    static void multiplyShifted(float[] a, float[] b, float[] out, int shift, int n) {
        for (int i = 0; i < n; i++) {
            out[i + shift] = a[i] * b[i + shift];
        }
    }

    /** The GRU's new state h' = h + u·(c − h), states shifted. */
    static void gruState(float[] u, float[] c, float[] h, float[] next, int shift, int n) {
        for (int i = 0; i < n; i++) {
            next[i + shift] = h[i + shift] + u[i] * (c[i] - h[i + shift]);
        }
    }

    /**
     * From dL/dh' to what goes into update gate and candidate; dh becomes the direct part of dL/dh. Of the arrays, h alone is
     * shifted.
     */
    static void gruStateBackward(
            float[] dh, float[] u, float[] c, float[] h, float[] du, float[] dc, int shift, int n) {
        for (int i = 0; i < n; i++) {
            float d = dh[i];
            float uu = u[i];
            float cc = c[i];
            du[i] = d * (cc - h[i + shift]) * uu * (1f - uu);
            dc[i] = d * uu * (1f - cc * cc);
            dh[i] = d * (1f - uu);
        }
    }

    /** From dL/d(r·h) to what goes into the reset gate; adds to dh. Of the arrays, h alone is shifted. */
    static void gruResetBackward(float[] drh, float[] r, float[] h, float[] dh, float[] dr, int shift, int n) {
        for (int i = 0; i < n; i++) {
            float d = drh[i];
            float rr = r[i];
            dr[i] = d * h[i + shift] * rr * (1f - rr);
            dh[i] += d * rr;
        }
    }

    static void add(float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            a[i] += b[i];
        }
    }

    /** a = leaky(a + bias) on rows × columns from row first. */
    static void biasLeaky(float[] a, float[] bias, int biasOffset, int first, int rows, int columns) {
        for (int i = first; i < first + rows; i++) {
            int o = i * columns;
            for (int j = 0; j < columns; j++) {
                float x = a[o + j] + bias[biasOffset + j];
                a[o + j] = Math.max(x, LEAK * x);
            }
        }
    }

    /** a = leaky(a) on n numbers from {@code from}. */
    static void leaky(float[] a, int from, int n) {
        for (int i = from; i < from + n; i++) {
            a[i] = Math.max(a[i], LEAK * a[i]);
        }
    }

    /** g = g·leaky'(x) on n numbers, told by the sign of the activation. */
    static void leakyBackward(float[] g, int from, float[] activation, int activationFrom, int n) {
        for (int i = 0; i < n; i++) {
            g[from + i] = activation[activationFrom + i] > 0 ? g[from + i] : LEAK * g[from + i];
        }
    }

    /** out[to …] += factor·a[from …] on n numbers. */
    static void addMultiple(float factor, float[] a, int from, float[] out, int to, int n) {
        for (int i = 0; i < n; i++) {
            out[to + i] += factor * a[from + i];
        }
    }

    /** a[from …] = factor·a[from …] on n numbers. */
    static void multiply(float factor, float[] a, int from, int n) {
        for (int i = from; i < from + n; i++) {
            a[i] *= factor;
        }
    }

    /** Sums of rows × columns of a, from row first, into out[offset…], which is overwritten. */
    static void columnSums(float[] a, int first, int rows, int columns, float[] out, int offset) {
        Arrays.fill(out, offset, offset + columns, 0f);
        for (int i = first; i < first + rows; i++) {
            int o = i * columns;
            for (int j = 0; j < columns; j++) {
                out[offset + j] += a[o + j];
            }
        }
    }

    /** Sum of squares of a[from … from + n), in four interleaved sums. */
    static double sumOfSquares(float[] a, int from, int n) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int end = from + n;
        int i = from;
        for (; i + 3 < end; i += 4) {
            s0 += a[i] * a[i];
            s1 += a[i + 1] * a[i + 1];
            s2 += a[i + 2] * a[i + 2];
            s3 += a[i + 3] * a[i + 3];
        }
        for (; i < end; i++) {
            s0 += a[i] * a[i];
        }
        return (double) s0 + s1 + s2 + s3;
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
