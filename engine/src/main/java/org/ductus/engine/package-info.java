/**
 * The engine: handwritten ink as vector data, latent partitions, the conditional GAN and its scores. Knows nothing of
 * KNIME. Data flows one way: ink → vectors → model → vectors → ink → scores.
 */
package org.ductus.engine;
