// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import org.ductus.engine.ink.Bounds;

/**
 * Where ink stands in a rectangle: scaled to fill it, in its middle from left to right, on its bottom so that letters of a row
 * share a baseline.
 *
 * @param scale factor on the ink's coordinates
 * @param left what is added to a scaled horizontal coordinate
 * @param top what is added to a scaled vertical coordinate
 */
record InkPlacement(double scale, double left, double top) {

    static InkPlacement of(Bounds bounds, double x, double y, double width, double height) {
        double scale = Math.min(width / bounds.width(), height / bounds.height());
        if (!Double.isFinite(scale)) {
            scale = 0; // a dot
        }
        // ink without height, such as a dash, would look like an underline at the bottom: it goes to the middle
        double above = bounds.height() * scale < 0.1 * height ? 0.5 : 1;
        return new InkPlacement(
                scale,
                x + (width - scale * bounds.width()) / 2 - scale * bounds.minX(),
                y + above * (height - scale * bounds.height()) - scale * bounds.minY());
    }

    double x(double inkX) {
        return left + scale * inkX;
    }

    double y(double inkY) {
        return top + scale * inkY;
    }
}
