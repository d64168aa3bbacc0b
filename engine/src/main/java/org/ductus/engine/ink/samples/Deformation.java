// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.random.RandomGenerator;

/**
 * One draw of how a shape differs from its model: first its strokes, each by itself, then all of them together. Strokes are
 * to be passed in their order, since each takes its own draws.
 */
final class Deformation {

    private final RandomGenerator random;

    private final Looseness looseness;

    private final SmoothField field;

    private final double slant;

    private final double width;

    private final double rotation;

    private final double size;

    /**
     * @param random of the draw
     * @param looseness deviations
     */
    Deformation(RandomGenerator random, Looseness looseness) {
        this.random = random;
        this.looseness = looseness;
        field = new SmoothField(random, looseness.field());
        slant = looseness.slant() * random.nextGaussian();
        width = factor(looseness.width());
        rotation = looseness.rotation() * random.nextGaussian();
        size = factor(looseness.size());
    }

    private double factor(double deviation) {
        return StrictMath.exp(deviation * random.nextGaussian());
    }

    double slant() {
        return slant;
    }

    double width() {
        return width;
    }

    double rotation() {
        return rotation;
    }

    double size() {
        return size;
    }

    /** {@return a draw of how far a stroke goes on beyond its end} */
    double end() {
        return looseness.ends() * random.nextGaussian();
    }

    /** {@return a draw of a bend of a straight stroke} */
    double bow() {
        return looseness.bow() * random.nextGaussian();
    }

    /** The stroke moved, stretched from its start, and its points displaced, smooth ones much like their neighbours. */
    ControlStroke loosen(ControlStroke stroke) {
        double[] x = loosened(stroke.x(), stroke.corner());
        double[] y = loosened(stroke.y(), stroke.corner());
        return new ControlStroke(x, y, stroke.corner());
    }

    private double[] loosened(double[] p, boolean[] corner) {
        double shift = looseness.shift() * random.nextGaussian();
        double stretch = factor(looseness.stretch());
        double before = random.nextGaussian();
        double here = random.nextGaussian();
        var out = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            double after = random.nextGaussian();
            double noise = corner[i] ? here : (before + 2 * here + after) / Math.sqrt(6);
            out[i] = p[0] + shift + stretch * (p[i] - p[0]) + looseness.point() * noise;
            before = here;
            here = after;
        }
        return out;
    }

    /** The path moved by the smooth field. */
    Path displace(Path path) {
        double[] x = path.x().clone();
        double[] y = path.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += field.dx(path.x()[i], path.y()[i]);
            y[i] += field.dy(path.x()[i], path.y()[i]);
        }
        return new Path(x, y);
    }
}
