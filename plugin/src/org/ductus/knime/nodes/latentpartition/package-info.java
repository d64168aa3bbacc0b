// SPDX-License-Identifier: Apache-2.0
/** Latent Partition: how each class draws its latent vectors. */
package org.ductus.knime.nodes.latentpartition;
