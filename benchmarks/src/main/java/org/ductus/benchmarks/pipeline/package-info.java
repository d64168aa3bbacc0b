// SPDX-License-Identifier: Apache-2.0
/** What surrounds training: preprocessing, latent sampling, generation and scoring, each beside the obvious alternative. */
package org.ductus.benchmarks.pipeline;
