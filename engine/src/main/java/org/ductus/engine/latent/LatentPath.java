// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.ArrayList;
import java.util.List;

/** Ways from one latent vector to another. */
public final class LatentPath {
    /** Sine of the angle below which two directions count as one, or as opposite. */
    private static final double SAME = 1e-6;

    private LatentPath() {}

    /**
     * Points on the spherical way between two vectors (Shoemake 1985; White 2016 for latent spaces): the direction turns at a
     * constant rate and the length changes at one, so that points stay as far from the origin as Gaussian noise is, which the
     * straight line cuts short. Vectors of one direction or of opposite ones, or of length 0, have the straight line.
     *
     * @param from a vector
     * @param to another one of the same length
     * @param steps points between them, 0 or more
     * @return the points between, without both ends
     */
    public static List<float[]> between(float[] from, float[] to, int steps) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("Two latent vectors have " + from.length + " and " + to.length
                    + " numbers: a way between them needs the same number.");
        }
        double a = norm(from);
        double b = norm(to);
        double dot = 0;
        for (int i = 0; i < from.length; i++) {
            dot += (double) from[i] * to[i];
        }
        double cosine = a * b > 0 ? Math.max(-1, Math.min(1, dot / (a * b))) : 1;
        double angle = StrictMath.acos(cosine);
        double sine = StrictMath.sin(angle);
        List<float[]> points = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            double t = step / (steps + 1.0);
            double length = (1 - t) * a + t * b;
            boolean straight = sine < SAME;
            double left = straight ? 1 - t : StrictMath.sin((1 - t) * angle) / sine * length / a;
            double right = straight ? t : StrictMath.sin(t * angle) / sine * length / b;
            float[] point = new float[from.length];
            for (int i = 0; i < point.length; i++) {
                point[i] = (float) (left * from[i] + right * to[i]);
            }
            points.add(point);
        }
        return points;
    }

    private static double norm(float[] v) {
        double sum = 0;
        for (float x : v) {
            sum += (double) x * x;
        }
        return Math.sqrt(sum);
    }
}
