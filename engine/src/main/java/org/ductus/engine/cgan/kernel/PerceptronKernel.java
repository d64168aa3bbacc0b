// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;

/**
 * The discriminator: two hidden layers with leaky ReLU 0.2 and a linear logit, conditioned by projection or one-hot inputs.
 * Rows 0 … B − 1 hold real samples and rows B … 2B − 1 generated ones; threads work on disjoint rows. Weight gradients are
 * made for all rows at once, in tasks that don't share an output.
 */
final class PerceptronKernel {
    /** Tasks of the second layer's weight gradient, each a block of rows. */
    private static final int BLOCKS = 4;

    final NetworkParameters parameters;
    final int batch;
    /** 3T. */
    final int features;

    final int inputs;
    final int first;
    final int second;
    final boolean projection;
    final int w1;
    final int w2;
    final int w3;
    final int b3;
    final int e;
    private final int b1;
    private final int b2;
    private final float[] input;
    final float[] h1;
    final float[] h2;
    private final float[] g1;
    private final float[] g2;
    final float[] logits;
    /** dL/d(logit) of each row. */
    final float[] logitGradient;
    /** [B][inputs] dL/d(input) of rows B … 2B − 1. */
    private final float[] inputGradient;

    final int[] classes;
    final NativeFloats nativeInput;
    final NativeFloats nativeH1;
    private final NativeFloats nativeH2;
    private final NativeFloats nativeG1;
    private final NativeFloats nativeG2;
    private final NativeFloats nativeInputGradient;
    private final float[] headGradient;
    private final float[] biasGradient;

    PerceptronKernel(CganConfig config, NetworkParameters parameters, int batch, NativeArena arena) {
        this.parameters = parameters;
        this.batch = batch;
        features = 3 * config.steps();
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
        int rows = 2 * batch;
        input = new float[rows * inputs];
        h1 = new float[rows * first];
        h2 = new float[rows * second];
        g1 = new float[rows * first];
        g2 = new float[rows * second];
        logits = new float[rows];
        logitGradient = new float[rows];
        inputGradient = new float[rows * inputs];
        classes = new int[rows];
        nativeInput = arena.allocate((long) rows * inputs);
        nativeH1 = arena.allocate((long) rows * first);
        nativeH2 = arena.allocate((long) rows * second);
        nativeG1 = arena.allocate((long) rows * first);
        nativeG2 = arena.allocate((long) rows * second);
        nativeInputGradient = arena.allocate((long) rows * inputs);
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
        if (!projection) {
            Arrays.fill(input, to + features, to + inputs, 0f);
            input[to + features + classIndex] = 1f;
        }
        classes[row] = classIndex;
    }

    /** Logits of rows from … from + n. */
    void forward(Blas blas, int from, int n) {
        float[] w = parameters.weights;
        nativeInput.put(from * inputs, input, from * inputs, n * inputs);
        blas.gemm(
                false,
                false,
                n,
                first,
                inputs,
                nativeInput,
                from * inputs,
                inputs,
                parameters.nativeWeights,
                w1,
                first,
                0f,
                nativeH1,
                from * first,
                first);
        nativeH1.get(from * first, h1, from * first, n * first);
        PointwiseMath.biasLeaky(h1, w, b1, from, n, first);
        nativeH1.put(from * first, h1, from * first, n * first);
        blas.gemm(
                false,
                false,
                n,
                second,
                first,
                nativeH1,
                from * first,
                first,
                parameters.nativeWeights,
                w2,
                second,
                0f,
                nativeH2,
                from * second,
                second);
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

    /** From {@link #logitGradient} of rows from … from + n to the hidden layers' gradients, and the inputs' where asked. */
    void backward(Blas blas, int from, int n, boolean toInput) {
        for (int i = from; i < from + n; i++) {
            headRow(i, logitGradient[i], g2, i * second);
        }
        PointwiseMath.leakyBackward(g2, h2, from * second, n * second);
        nativeG2.put(from * second, g2, from * second, n * second);
        blas.gemm(
                false,
                true,
                n,
                first,
                second,
                nativeG2,
                from * second,
                second,
                parameters.nativeWeights,
                w2,
                second,
                0f,
                nativeG1,
                from * first,
                first);
        nativeG1.get(from * first, g1, from * first, n * first);
        PointwiseMath.leakyBackward(g1, h1, from * first, n * first);
        nativeG1.put(from * first, g1, from * first, n * first);
        if (toInput) {
            blas.gemm(
                    false,
                    true,
                    n,
                    inputs,
                    first,
                    nativeG1,
                    from * first,
                    first,
                    parameters.nativeWeights,
                    w1,
                    first,
                    0f,
                    nativeInputGradient,
                    from * inputs,
                    inputs);
            nativeInputGradient.get(from * inputs, inputGradient, from * inputs, n * inputs);
        }
    }

    /** out[offset…] = factor·(w3 + E[class of the row]), the gradient of the logit with respect to the row's h2. */
    void headRow(int row, float factor, float[] out, int offset) {
        float[] w = parameters.weights;
        int embedding = e + classes[row] * second;
        for (int j = 0; j < second; j++) {
            out[offset + j] = factor * (projection ? w[w3 + j] + w[embedding + j] : w[w3 + j]);
        }
    }

    /** Copies dL/d(sample) of a row to out[offset…]. */
    void inputGradient(int row, float[] out, int offset) {
        System.arraycopy(inputGradient, row * inputs, out, offset, features);
    }

    /** Number of independent tasks of the weights' gradients. */
    int gradientTasks() {
        return BLOCKS + 2;
    }

    /** One task over all 2B rows; penalty is added where it is not null. */
    void gradient(int task, Blas blas, GradientPenalty penalty) {
        NativeFloats gradient = parameters.partials[0];
        int rows = 2 * batch;
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
                        nativeG2,
                        0,
                        second,
                        0f,
                        gradient,
                        w2 + from * second,
                        second);
                if (penalty != null) {
                    penalty.addSecondLayer(blas, from, n, gradient);
                }
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
                    nativeG1,
                    0,
                    first,
                    0f,
                    gradient,
                    w1,
                    first);
            if (penalty != null) {
                penalty.addFirstLayer(blas, gradient);
            }
        } else {
            PointwiseMath.columnSums(g1, 0, rows, first, biasGradient, 0);
            gradient.put(b1, biasGradient, 0, first);
            PointwiseMath.columnSums(g2, 0, rows, second, biasGradient, 0);
            gradient.put(b2, biasGradient, 0, second);
            head(penalty);
            gradient.put(w3, headGradient, 0, headGradient.length);
        }
    }

    private void head(GradientPenalty penalty) {
        Arrays.fill(headGradient, 0f);
        for (int i = 0; i < 2 * batch; i++) {
            headGradient[b3 - w3] += logitGradient[i];
            addHead(i, logitGradient[i], h2, i * second);
        }
        if (penalty != null) {
            for (int i = 0; i < batch; i++) {
                addHead(i, 1f, penalty.second, i * second);
            }
        }
    }

    private void addHead(int row, float factor, float[] values, int offset) {
        int embedding = e - w3 + classes[row] * second;
        for (int j = 0; j < second; j++) {
            float g = factor * values[offset + j];
            headGradient[j] += g;
            if (projection) {
                headGradient[embedding + j] += g;
            }
        }
    }
}
