// SPDX-License-Identifier: Apache-2.0
/**
 * Scores of samples: differences between pairs of the same class (MSD and NRMSD with intervals and reference values), and
 * realism beside held-out real ink (legibility, diversity, precision, recall, density, coverage, Fréchet distance).
 */
package org.ductus.engine.score;
