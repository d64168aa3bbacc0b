// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.LatentInput;
import org.ductus.engine.cgan.ParameterLayout;

/** The generator on a batch: the latent input, and for each chunk of the batch three ConvGRU layers and the last layer. */
final class GeneratorNetwork {
    private final NetworkParameters parameters;
    private final LatentInputKernel latentInput;
    private final ConvGruWeights[] gru = new ConvGruWeights[ParameterLayout.LAYERS];
    private final Chunk[] chunks;

    /** [B][3T] what it generated. */
    final float[] output;
    /** [B][3T] dL/d(output), to be set before {@link #backward}. */
    final float[] outputGradient;

    GeneratorNetwork(
            CganConfig config,
            NetworkParameters parameters,
            Chunks split,
            int classes,
            int dimensions,
            boolean training,
            NativeArena arena) {
        this.parameters = parameters;
        int channels = ParameterLayout.inputChannels(config, classes);
        boolean dense = config.latentInput() == LatentInput.DENSE;
        for (int l = 0; l < gru.length; l++) {
            gru[l] = new ConvGruWeights(
                    parameters,
                    l + 1,
                    config.kernel(),
                    l == 0 ? channels : config.filters(),
                    l == 0 && !dense,
                    config.filters(),
                    arena);
        }
        latentInput = new LatentInputKernel(config, parameters, split.batch(), dimensions, training, arena);
        chunks = new Chunk[split.count()];
        for (int i = 0; i < chunks.length; i++) {
            ConvLayout layout =
                    new ConvLayout(split.size(i), config.steps(), config.width(dimensions), config.kernel());
            chunks[i] = new Chunk(config, layout, split.first(i), training, arena);
        }
        output = new float[split.batch() * 3 * config.steps()];
        outputGradient = training ? new float[output.length] : null;
        publish();
    }

    /** To be called after the weights changed. */
    void publish() {
        for (ConvGruWeights w : gru) {
            w.publish();
        }
    }

    void forward(int chunk, float[] latent, int[] classes) {
        chunks[chunk].forward(latent, classes);
    }

    void backward(int chunk, int[] classes) {
        chunks[chunk].backward(parameters.partials[chunk], classes);
    }

    /** Number of tasks that finish the gradients after all chunks' {@link #backward}. */
    int gradientTasks() {
        return latentInput.gradientTasks();
    }

    void gradient(int task, Blas blas, int[] classes) {
        latentInput.gradient(task, blas, classes);
    }

    private final class Chunk {
        private final ConvLayout layout;
        private final int first;
        private final Blas blas = new Blas();
        private final ConvGruKernel[] layers = new ConvGruKernel[ParameterLayout.LAYERS];
        private final TimeConvolutionKernel last;
        private final float[] input;

        Chunk(CganConfig config, ConvLayout layout, int first, boolean training, NativeArena arena) {
            this.layout = layout;
            this.first = first;
            boolean dense = config.latentInput() == LatentInput.DENSE;
            boolean below = LatentInputKernel.needsGradient(config);
            for (int l = 0; l < layers.length; l++) {
                layers[l] = new ConvGruKernel(
                        layout,
                        gru[l],
                        l == 0 ? null : layers[l - 1],
                        l == 0 && !dense ? new ClassChannels(layout, gru[l], first, training) : null,
                        training,
                        training && (l > 0 || below),
                        blas,
                        arena);
            }
            last = new TimeConvolutionKernel(
                    layout, parameters, layers[layers.length - 1], config.filters(), training, blas, arena);
            input = new float[layout.steps() * layout.rows() * gru[0].inputs];
        }

        void forward(float[] latent, int[] classes) {
            latentInput.forward(blas, layout, first, latent, classes, input);
            layers[0].input.put(0, input, 0, input.length);
            for (ConvGruKernel layer : layers) {
                layer.forward(classes);
            }
            last.forward(output, first);
        }

        void backward(NativeFloats gradient, int[] classes) {
            last.backward(output, outputGradient, first, gradient);
            NativeFloats above = last.inputGradient;
            for (int l = layers.length - 1; l >= 0; l--) {
                layers[l].backward(above, gradient, classes);
                above = layers[l].inputGradient;
            }
            if (above != null) {
                // the padding of the image stays zero: only positions are read
                above.get(0, input, 0, input.length);
                latentInput.backward(blas, layout, first, input);
                Arrays.fill(input, 0f);
            }
        }
    }
}
