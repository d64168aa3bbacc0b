// SPDX-License-Identifier: Apache-2.0
/** What travels over Ductus's own ports: latent partitions and trained cGAN models, with the serialisers that let KNIME save them. */
package org.ductus.knime.port;
