// SPDX-License-Identifier: Apache-2.0
/**
 * The conditional GAN that writes characters as vectors: configuration, training data, trainer, model and generator.
 *
 * <p>Configurations and models are immutable values. The training loop speaks to the outside through
 * {@link org.ductus.engine.cgan.TrainingListener} alone and does its arithmetic through
 * {@link org.ductus.engine.cgan.kernel.GanKernel} alone.
 */
package org.ductus.engine.cgan;
