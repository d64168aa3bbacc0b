// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/**
 * One generated character.
 *
 * @param vectors dx0, dy0, pen0, dx1, … in units of the normalised box, pen 1 visible or 0 lifted
 * @param latent the latent vector it was made from
 */
public record GeneratedSample(double[] vectors, float[] latent) {}
