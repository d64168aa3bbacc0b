// SPDX-License-Identifier: Apache-2.0
/** Latent Diagnostics: what a way of sampling does to latent vectors, before any training. */
package org.ductus.knime.nodes.latentdiagnostics;
