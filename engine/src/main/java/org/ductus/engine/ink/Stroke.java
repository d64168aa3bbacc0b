// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.Arrays;

/** The path of the pen from touching the surface to leaving it: one or more points, with times where they are known. */
public final class Stroke {

    private final double[] x;

    private final double[] y;

    /** Milliseconds since the first point of the ink, or empty where times are unknown. */
    private final double[] t;

    private Stroke(double[] x, double[] y, double[] t) {
        if (x.length == 0 || x.length != y.length || t.length != 0 && t.length != x.length) {
            throw new IllegalArgumentException("A stroke needs at least one point and as many y (and t) as x, but has "
                    + x.length + " x, " + y.length + " y and " + t.length + " t.");
        }
        this.x = x.clone();
        this.y = y.clone();
        this.t = t.clone();
    }

    /**
     * A stroke without times.
     *
     * @param x x of each point, at least one
     * @param y y of each point, growing down, as many as x
     * @return a stroke that holds copies
     * @throws IllegalArgumentException if there is no point or the lengths differ
     */
    public static Stroke of(double[] x, double[] y) {
        return new Stroke(x, y, new double[0]);
    }

    /**
     * A stroke with times.
     *
     * @param x x of each point, at least one
     * @param y y of each point, growing down, as many as x
     * @param t milliseconds since the first point of the ink, as many as x
     * @return a stroke that holds copies
     * @throws IllegalArgumentException if there is no point or the lengths differ
     */
    public static Stroke of(double[] x, double[] y, double[] t) {
        return new Stroke(x, y, t);
    }

    /** {@return the number of points} */
    public int size() {
        return x.length;
    }

    /**
     * @param i index of a point
     * @return its x
     */
    public double x(int i) {
        return x[i];
    }

    /**
     * @param i index of a point
     * @return its y, growing down
     */
    public double y(int i) {
        return y[i];
    }

    /** {@return whether the times of the points are known} */
    public boolean hasTime() {
        return t.length > 0;
    }

    /**
     * @param i index of a point
     * @return its time in milliseconds since the first point of the ink
     * @throws ArrayIndexOutOfBoundsException if times are unknown
     */
    public double t(int i) {
        return t[i];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stroke s && Arrays.equals(x, s.x) && Arrays.equals(y, s.y) && Arrays.equals(t, s.t);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(x) + Arrays.hashCode(y)) + Arrays.hashCode(t);
    }

    @Override
    public String toString() {
        return "Stroke of " + size() + " points";
    }
}
