// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import org.ductus.engine.cgan.TrainingState;

/**
 * The arithmetic of a training, exchangeable: holds weights and optimiser state, and does one iteration at a time. Not for
 * use by several threads at once.
 */
public interface GanKernel extends AutoCloseable {

    /**
     * One iteration: generator forward; discriminator's update on real and generated samples, with R1 where set; generator's
     * update through the updated discriminator, on the same latent vectors; average of the generator's weights.
     *
     * @param batch the samples, of the size the kernel was made for
     * @param rateGenerator learning rate of the generator in this iteration
     * @param rateDiscriminator learning rate of the discriminator in this iteration
     * @throws org.ductus.engine.cgan.DivergenceException if a gradient is no longer finite, naming its tensor and iteration
     */
    IterationRecord iterate(Minibatch batch, double rateGenerator, double rateDiscriminator);

    /** A copy of all weights and optimiser state. */
    TrainingState state();

    /** Ends the kernel's threads and frees its native memory. */
    @Override
    void close();
}
