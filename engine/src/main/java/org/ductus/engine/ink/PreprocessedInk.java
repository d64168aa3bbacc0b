// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

/**
 * Ink as vectors.
 *
 * @param vectors 3·n numbers (dx, dy, pen), lengths in parts of the longer side of the bounding box
 * @param tolerance the tolerance that the simplification used, in the same unit; up to √2 where it was searched
 */
public record PreprocessedInk(double[] vectors, double tolerance) {}
