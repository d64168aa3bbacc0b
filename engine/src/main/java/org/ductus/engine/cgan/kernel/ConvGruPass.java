// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ductus.engine.cgan.Parameters;

/**
 * One ConvGRU layer of the fast kernel by itself, on a whole batch and the calling thread, for networks that aren't trained by
 * {@link BlasGanKernel}. Sequences are [batch][width·channels][step], channels fastest within a step, as DL4J has them.
 */
public final class ConvGruPass implements AutoCloseable {
    private static final String LAYER = "gru1";

    private final NativeArena arena = new NativeArena();
    private final ConvLayout layout;
    private final int channels;
    private final int filters;
    private final NetworkParameters parameters;
    private final ConvGruKernel layer;
    private final NativeFloats outputGradient;

    /**
     * A pass with these weights.
     *
     * @param batch samples
     * @param steps time steps
     * @param width positions of the convolution
     * @param kernel taps of the convolution, odd
     * @param channels input channels
     * @param filters output channels F
     * @param weights Wx [kernel·C][3F], Uru [kernel·F][2F], Uc [kernel·F][F] and b [3F], row-major, by these names
     */
    public ConvGruPass(
            int batch, int steps, int width, int kernel, int channels, int filters, Map<String, float[]> weights) {
        Blas.initialise();
        this.channels = channels;
        this.filters = filters;
        layout = new ConvLayout(batch, steps, width, kernel);
        Map<String, int[]> shapes = new LinkedHashMap<>();
        Map<String, float[]> values = new LinkedHashMap<>();
        weights.forEach((name, w) -> {
            shapes.put(LAYER + "/" + name, new int[] {w.length});
            values.put(LAYER + "/" + name, w);
        });
        try {
            parameters = new NetworkParameters("generator", Parameters.of(shapes, values), null, null, null, 1, arena);
            ConvGruWeights gru = new ConvGruWeights(parameters, 1, kernel, channels, false, filters, arena);
            gru.publish();
            layer = new ConvGruKernel(layout, gru, null, null, true, true, new Blas(), arena);
            outputGradient = arena.allocate(((long) steps * layout.rows() + 2L * kernel) * filters);
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    /**
     * Forward pass.
     *
     * @param input [batch][width·C][steps]
     * @return [batch][width·F][steps], the states
     */
    public float[] forward(float[] input) {
        store(input, channels, layer.input);
        layer.forward(null);
        return load(layer.states, layout.rows() * filters, filters);
    }

    /**
     * Backward pass of the last {@link #forward}.
     *
     * @param byOutput dL/d(states), [batch][width·F][steps]
     * @param gradients receives dL/d(weights) under their names
     * @return dL/d(input), [batch][width·C][steps]
     */
    public float[] backward(float[] byOutput, Map<String, float[]> gradients) {
        store(byOutput, filters, outputGradient);
        layer.backward(outputGradient, parameters.partials[0], null);
        for (int i = 0; i < parameters.names.size(); i++) {
            float[] gradient = new float[parameters.length(i)];
            parameters.partials[0].get(parameters.offsets[i], gradient, 0, gradient.length);
            gradients.put(parameters.names.get(i).substring(LAYER.length() + 1), gradient);
        }
        return load(layer.inputGradient, 0, channels);
    }

    private void store(float[] from, int width, NativeFloats to) {
        float[] rows = new float[layout.steps() * layout.rows() * width];
        forEach(width, (row, sequence) -> rows[row] = from[sequence]);
        to.put(0, rows, 0, rows.length);
    }

    private float[] load(NativeFloats from, int offset, int width) {
        float[] rows = new float[layout.steps() * layout.rows() * width];
        from.get(offset, rows, 0, rows.length);
        float[] to = new float[layout.batch() * layout.width() * width * layout.steps()];
        forEach(width, (row, sequence) -> to[sequence] = rows[row]);
        return to;
    }

    private interface Pair {
        void accept(int row, int sequence);
    }

    /** Each number's place in the layout and in a sequence. */
    private void forEach(int width, Pair pair) {
        for (int b = 0; b < layout.batch(); b++) {
            for (int x = 0; x < layout.width(); x++) {
                for (int t = 0; t < layout.steps(); t++) {
                    int row = layout.row(t, b, x) * width;
                    int sequence = (b * layout.width() + x) * width * layout.steps() + t;
                    for (int c = 0; c < width; c++) {
                        pair.accept(row + c, sequence + c * layout.steps());
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
