// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Parameters;

/**
 * The generator's forward pass on blocks of {@link #BLOCK} samples. Products always have the same sizes, so a sample's bits
 * depend on its latent vector and its place in the block only. For one thread at a time.
 */
public final class GeneratorForward implements AutoCloseable {
    /** Samples of a block. */
    public static final int BLOCK = Chunks.SIZE;

    private final NativeArena arena = new NativeArena();
    private final GeneratorNetwork network;

    /**
     * A forward pass with these weights.
     *
     * @param config the model's configuration
     * @param classes number of classes
     * @param dimensions latent size
     * @param weights the generator's weights
     */
    public GeneratorForward(CganConfig config, int classes, int dimensions, Parameters weights) {
        Blas.initialise();
        try {
            NetworkParameters parameters = new NetworkParameters("generator", weights, arena);
            network = new GeneratorNetwork(config, parameters, new Chunks(BLOCK, 1), classes, dimensions, false, arena);
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    /**
     * Generates a block.
     *
     * @param latent [BLOCK][d]
     * @param classIndex [BLOCK]
     * @return [BLOCK][3T], overwritten by the next call
     */
    public float[] run(float[] latent, int[] classIndex) {
        network.forward(0, latent, classIndex);
        return network.output;
    }

    @Override
    public void close() {
        arena.close();
    }
}
