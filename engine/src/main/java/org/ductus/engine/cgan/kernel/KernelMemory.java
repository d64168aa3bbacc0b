// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.ParameterLayout;

/** How much memory the fast kernel takes. */
public final class KernelMemory {
    /** Code, threads and buffers of OpenBLAS. */
    private static final long LIBRARY = 64L << 20;

    private KernelMemory() {}

    /**
     * An upper estimate in bytes for a training, from the sizes of the arrays.
     *
     * @param config the configuration
     * @param classes number of classes
     * @param dimensions latent size
     */
    public static long estimate(CganConfig config, int classes, int dimensions) {
        Chunks chunks = new Chunks(config.minibatch(), config.packing());
        long generator = ParameterLayout.size(ParameterLayout.generator(config, classes, dimensions));
        long discriminator = ParameterLayout.size(ParameterLayout.discriminator(config, classes));
        // weights, gradient, moments, average, scratch and native weights; then partial gradients, then copies in
        // models
        long floats = generator * (7 + chunks.count() + 9) + discriminator * (6 + 1 + 9);
        ConvLayout layout =
                new ConvLayout(config.minibatch(), config.steps(), config.width(dimensions), config.kernel());
        long cells = (long) layout.steps() * layout.rows();
        long f = config.filters();
        long input = ParameterLayout.inputChannels(config, classes);
        // states, r·h, gates and their gradients off the heap; r, u, c, h on it; input and its gradient of each layer
        floats += cells * (ParameterLayout.LAYERS * (2 * f + 6 * f + 4 * f + f) + 3 * input);
        floats += (config.gradientPenalty() > 0 ? 3L : 2L)
                * config.minibatch()
                * (ParameterLayout.judged(config)
                        + classes
                        + 6L
                                * (config.discriminatorWidths().get(0)
                                        + config.discriminatorWidths().get(1)));
        // latent vectors and what the mapping makes of them, with their gradients, on the heap and off it
        floats += 4L * config.minibatch() * (2L * dimensions + config.mapping());
        return LIBRARY + 4 * floats;
    }
}
