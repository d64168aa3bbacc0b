// SPDX-License-Identifier: Apache-2.0
/** cGAN Learner (Distributed): trains a conditional GAN by replicas that are averaged. */
package org.ductus.knime.nodes.cgandistributedlearner;
