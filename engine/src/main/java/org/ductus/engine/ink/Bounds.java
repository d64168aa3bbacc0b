// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

/**
 * The smallest upright box around some ink.
 *
 * @param minX left
 * @param minY top
 * @param maxX right
 * @param maxY bottom
 */
public record Bounds(double minX, double minY, double maxX, double maxY) {

    /** {@return the extent in x} */
    public double width() {
        return maxX - minX;
    }

    /** {@return the extent in y} */
    public double height() {
        return maxY - minY;
    }

    /** {@return the larger of width and height} */
    public double longerSide() {
        return Math.max(width(), height());
    }
}
