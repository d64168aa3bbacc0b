// SPDX-License-Identifier: Apache-2.0
/**
 * The latent space and its partition: every class owns a characteristic vector (centroid), and a strategy draws latent
 * vectors for a class. Nothing here knows of a network.
 */
package org.ductus.engine.latent;
