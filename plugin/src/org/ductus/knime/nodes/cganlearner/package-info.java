// SPDX-License-Identifier: Apache-2.0
/** cGAN Learner: trains a conditional GAN. */
package org.ductus.knime.nodes.cganlearner;
