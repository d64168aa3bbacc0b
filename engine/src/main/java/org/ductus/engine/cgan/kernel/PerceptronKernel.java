// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;

/**
 * The discriminator: two hidden layers with leaky ReLU 0.2 and a linear logit, conditioned by projection or one-hot inputs, on
 * vectors and the {@link DrawnPoints} that belong to them.
 * Rows hold, chunk of the batch by chunk, the chunk's rows as {@link DiscriminatorRows} says; threads work on disjoint
 * chunks. Weight gradients are made for all rows at once, in tasks that don't share an output.
 *
 * <p>It is piecewise linear, so backward passes carry slopes of the logit that don't depend on the loss; the loss scales the
 * other factor of each weight gradient. The {@link GradientPenalty} needs the same slopes, and its gradient differs in that
 * factor alone.
 */
final class PerceptronKernel {
    /** Tasks of the second layer's weight gradient, each a block of rows. */
    private static final int BLOCKS = 4;

    final NetworkParameters parameters;
    /** Packs of samples B. */
    final int packs;
    /** 3T of each sample of a pack. */
    final int features;
    /** Numbers of a pack that the first layer reads: vectors, and points where these are drawn. */
    final int judged;

    private final DrawnPoints points;
    final int inputs;
    final int first;
    final int second;
    final int w1;
    final int w2;
    private final int rows;
    /** Null where weights are taken as they are. */
    private final SpectralNorm norm;
    /** The weights that the passes use. */
    private final float[] weights;

    private final boolean projection;
    private final int w3;
    private final int b3;
    private final int e;
    private final int b1;
    private final int b2;
    private final float[] input;
    private final float[] h1;
    private final float[] h2;
    /** Slopes of the logit with respect to what goes into the hidden layers, and to the input. */
    private final float[] slope1;

    private final float[] slope2;
    private final float[] slope0;
    final float[] logits;
    /** dL/d(logit) of each row. */
    final float[] logitGradient;

    private final int[] classes;
    private final NativeFloats nativeInput;
    private final NativeFloats nativeH1;
    private final NativeFloats nativeH2;
    private final NativeFloats nativeSlope1;
    private final NativeFloats nativeSlope2;
    private final NativeFloats nativeSlope0;
    private final float[] headGradient;
    private final float[] biasGradient;

    PerceptronKernel(CganConfig config, NetworkParameters parameters, DiscriminatorRows layout, NativeArena arena) {
        this.parameters = parameters;
        packs = layout.packs();
        rows = layout.count();
        points = DrawnPoints.of(config);
        features = points.vectors();
        judged = points.size();
        norm = config.spectralNormalisation() ? new SpectralNorm(parameters) : null;
        weights = norm == null ? parameters.weights : norm.weights;
        first = config.discriminatorWidths().get(0);
        second = config.discriminatorWidths().get(1);
        projection = config.conditioning() == Conditioning.PROJECTION;
        w1 = parameters.offset("dense1/W");
        b1 = parameters.offset("dense1/b");
        w2 = parameters.offset("dense2/W");
        b2 = parameters.offset("dense2/b");
        w3 = parameters.offset("out/w");
        b3 = parameters.offset("out/b");
        e = projection ? parameters.offset("class/E") : -1;
        inputs = parameters.shapes.get("dense1/W")[0];
        input = new float[rows * inputs];
        h1 = new float[rows * first];
        h2 = new float[rows * second];
        slope1 = new float[rows * first];
        slope2 = new float[rows * second];
        slope0 = new float[rows * judged];
        logits = new float[rows];
        logitGradient = new float[rows];
        classes = new int[rows];
        nativeInput = arena.allocate((long) rows * inputs);
        nativeH1 = arena.allocate((long) rows * first);
        nativeH2 = arena.allocate((long) rows * second);
        nativeSlope1 = arena.allocate((long) rows * first);
        nativeSlope2 = arena.allocate((long) rows * second);
        nativeSlope0 = arena.allocate((long) rows * judged);
        headGradient = new float[parameters.weights.length - w3];
        biasGradient = new float[Math.max(first, second)];
        parameters.names.forEach(parameters::wholeBatch);
    }

    /** Sets a row: a sample of a class, with noise added where noise is not null. */
    void set(int row, float[] sample, int offset, int classIndex, float[] noise, int noiseOffset) {
        int to = row * inputs;
        System.arraycopy(sample, offset, input, to, features);
        if (noise != null) {
            for (int i = 0; i < features; i++) {
                input[to + i] += noise[noiseOffset + i];
            }
        }
        points.draw(input, to);
        if (!projection) {
            Arrays.fill(input, to + judged, to + inputs, 0f);
            input[to + judged + classIndex] = 1f;
        }
        classes[row] = classIndex;
    }

    /** Makes a row the point between two others, with the share of the first. */
    void between(int row, int a, int b, float share) {
        for (int i = 0; i < inputs; i++) {
            input[row * inputs + i] = share * input[a * inputs + i] + (1 - share) * input[b * inputs + i];
        }
        classes[row] = classes[a];
    }

    /** To be called before the passes of an update, on the weights that the last one left. */
    void normalise() {
        if (norm != null) {
            norm.update();
        }
    }

    /** To be called after all tasks of {@link #gradient}. */
    void finishGradient() {
        if (norm != null) {
            norm.gradient();
        }
    }

    /** Logits of rows from … from + n. */
    void forward(Blas blas, int from, int n) {
        float[] w = weights;
        nativeInput.put(from * inputs, input, from * inputs, n * inputs);
        multiply(blas, n, nativeInput, from, inputs, w1, inputs, first, nativeH1);
        nativeH1.get(from * first, h1, from * first, n * first);
        PointwiseMath.biasLeaky(h1, w, b1, from, n, first);
        nativeH1.put(from * first, h1, from * first, n * first);
        multiply(blas, n, nativeH1, from, first, w2, first, second, nativeH2);
        nativeH2.get(from * second, h2, from * second, n * second);
        PointwiseMath.biasLeaky(h2, w, b2, from, n, second);
        for (int i = from; i < from + n; i++) {
            float sum = w[b3];
            int o = i * second;
            int embedding = e + classes[i] * second;
            for (int j = 0; j < second; j++) {
                sum += h2[o + j] * (projection ? w[w3 + j] + w[embedding + j] : w[w3 + j]);
            }
            logits[i] = sum;
        }
    }

    /** Rows of a matrix [rows][k] by the first k rows of the weights [≥ k][n], from row {@code from} on. */
    void multiply(Blas blas, int rows, NativeFloats a, int from, int lda, int w, int k, int n, NativeFloats out) {
        blas.gemm(false, false, rows, n, k, a, from * lda, lda, parameters.nativeWeights, w, n, 0f, out, from * n, n);
    }

    /** Rows of a matrix [rows][k] by the transpose of the first n rows of the weights [≥ n][k]. */
    private void multiplyTransposed(
            Blas blas, int rows, NativeFloats a, int from, int w, int k, int n, NativeFloats out) {
        blas.gemm(false, true, rows, n, k, a, from * k, k, parameters.nativeWeights, w, k, 0f, out, from * n, n);
    }

    /** Slopes of the logit in rows from … from + n at the hidden layers, after {@link #forward}. */
    void slopes(Blas blas, int from, int n) {
        float[] w = weights;
        for (int i = from; i < from + n; i++) {
            System.arraycopy(w, w3, slope2, i * second, second);
            if (projection) {
                PointwiseMath.addMultiple(1f, w, e + classes[i] * second, slope2, i * second, second);
            }
        }
        maskSecond(slope2, from, from, n);
        nativeSlope2.put(from * second, slope2, from * second, n * second);
        multiplyTransposed(blas, n, nativeSlope2, from, w2, second, first, nativeSlope1);
        nativeSlope1.get(from * first, slope1, from * first, n * first);
        maskFirst(slope1, from, from, n);
        nativeSlope1.put(from * first, slope1, from * first, n * first);
    }

    /** Slopes of the logit in rows from … from + n with respect to the samples, after {@link #slopes}; class inputs have none. */
    void inputSlopes(Blas blas, int from, int n) {
        multiplyTransposed(blas, n, nativeSlope1, from, w1, first, judged, nativeSlope0);
        nativeSlope0.get(from * judged, slope0, from * judged, n * judged);
    }

    /** out[offset + j] = factor·∂(logit)/∂(sample) of a row, after {@link #inputSlopes}. */
    void inputSlope(int row, float factor, float[] out, int offset) {
        points.transpose(slope0, row * judged, factor, out, offset);
    }

    /** Fills in the points behind the vectors of a pack at a[offset …]. */
    void drawPoints(float[] a, int offset) {
        points.draw(a, offset);
    }

    /** Multiplies n rows from {@code at} of a by the first hidden layer's slopes in rows from {@code from} on. */
    void maskFirst(float[] a, int at, int from, int n) {
        PointwiseMath.leakyBackward(a, at * first, h1, from * first, n * first);
    }

    /** Multiplies n rows from {@code at} of a by the second hidden layer's slopes in rows from {@code from} on. */
    void maskSecond(float[] a, int at, int from, int n) {
        PointwiseMath.leakyBackward(a, at * second, h2, from * second, n * second);
    }

    /**
     * Makes the activations of rows from … from + n the other factor of the weight gradients: each is multiplied by the
     * row's {@link #logitGradient}. No slopes can be made after that until the next {@link #forward}.
     */
    void scale(int from, int n) {
        for (int i = from; i < from + n; i++) {
            float g = logitGradient[i];
            PointwiseMath.multiply(g, input, i * inputs, inputs);
            PointwiseMath.multiply(g, h1, i * first, first);
            PointwiseMath.multiply(g, h2, i * second, second);
        }
    }

    /** Adds a sample's part of arrays [B][judged], [B][first] and [B][second] to the scaled activations of a row. */
    void addScaled(int row, float[] toInput, float[] toFirst, float[] toSecond, int sample) {
        PointwiseMath.addMultiple(1f, toInput, sample * judged, input, row * inputs, judged);
        PointwiseMath.addMultiple(1f, toFirst, sample * first, h1, row * first, first);
        PointwiseMath.addMultiple(1f, toSecond, sample * second, h2, row * second, second);
    }

    /** Hands the scaled activations of rows from … from + n on for the weight gradients. */
    void publishScaled(int from, int n) {
        nativeInput.put(from * inputs, input, from * inputs, n * inputs);
        nativeH1.put(from * first, h1, from * first, n * first);
    }

    /** Number of independent tasks of the weights' gradients. */
    int gradientTasks() {
        return BLOCKS + 2;
    }

    /** One task over all rows. */
    void gradient(int task, Blas blas) {
        NativeFloats gradient = parameters.partials[0];
        if (task < BLOCKS) {
            int from = first * task / BLOCKS;
            int n = first * (task + 1) / BLOCKS - from;
            if (n > 0) {
                blas.gemm(
                        true,
                        false,
                        n,
                        second,
                        rows,
                        nativeH1,
                        from,
                        first,
                        nativeSlope2,
                        0,
                        second,
                        0f,
                        gradient,
                        w2 + from * second,
                        second);
            }
        } else if (task == BLOCKS) {
            blas.gemm(
                    true,
                    false,
                    inputs,
                    first,
                    rows,
                    nativeInput,
                    0,
                    inputs,
                    nativeSlope1,
                    0,
                    first,
                    0f,
                    gradient,
                    w1,
                    first);
        } else {
            bias(slope1, first, b1, gradient);
            bias(slope2, second, b2, gradient);
            Arrays.fill(headGradient, 0f);
            for (int i = 0; i < rows; i++) {
                headGradient[b3 - w3] += logitGradient[i];
                PointwiseMath.addMultiple(1f, h2, i * second, headGradient, 0, second);
                if (projection) {
                    int embedding = e - w3 + classes[i] * second;
                    PointwiseMath.addMultiple(1f, h2, i * second, headGradient, embedding, second);
                }
            }
            gradient.put(w3, headGradient, 0, headGradient.length);
        }
    }

    private void bias(float[] slopes, int width, int offset, NativeFloats gradient) {
        Arrays.fill(biasGradient, 0f);
        for (int i = 0; i < rows; i++) {
            PointwiseMath.addMultiple(logitGradient[i], slopes, i * width, biasGradient, 0, width);
        }
        gradient.put(offset, biasGradient, 0, width);
    }
}
