// SPDX-License-Identifier: Apache-2.0
/**
 * One training by several replicas (local SGD, Stich 2019): each trains the whole network on its part of the samples, with latent
 * vectors from the one latent partition that all share, and after some iterations their numbers are averaged.
 */
package org.ductus.engine.replica;
