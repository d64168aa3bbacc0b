// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

/**
 * Standard deviations of how a shape differs from its model. Lengths are in heights of a letter, angles in radians.
 *
 * @param field smooth displacement of the whole
 * @param point displacement of each control point
 * @param shift displacement of each stroke
 * @param stretch logarithm of a factor on each stroke's length
 * @param bow bend of straight strokes, in parts of their length
 * @param ends length by which strokes stop late or early
 * @param slant horizontal shear
 * @param width logarithm of a factor on the width
 * @param rotation turn of the whole
 * @param size logarithm of a factor on the whole
 */
record Looseness(
        double field,
        double point,
        double shift,
        double stretch,
        double bow,
        double ends,
        double slant,
        double width,
        double rotation,
        double size) {

    /** How a writer's model of a symbol differs from the allograph; the rest is the writer's own (see {@link Writer}). */
    static final Looseness OF_WRITERS = new Looseness(0.055, 0.016, 0.018, 0.07, 0.015, 0.015, 0.03, 0.08, 0.015, 0.04);

    /** How the samples of a careful writer differ from that writer's model. */
    static final Looseness OF_SAMPLES = new Looseness(0.036, 0.014, 0.018, 0.06, 0.016, 0.02, 0.04, 0.06, 0.03, 0.06);

    /** The same times a factor. */
    Looseness times(double f) {
        return new Looseness(
                f * field,
                f * point,
                f * shift,
                f * stretch,
                f * bow,
                f * ends,
                f * slant,
                f * width,
                f * rotation,
                f * size);
    }
}
