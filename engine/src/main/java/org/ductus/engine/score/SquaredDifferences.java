// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.Arrays;
import java.util.List;

/**
 * Mean squared differences between one row and many. Features lie one after the other for all rows, so that the inner loop
 * runs over rows and becomes vector instructions; sums are in the order of {@link Features#meanSquaredDifference}, and have
 * its bits.
 */
final class SquaredDifferences {
    private static final int BLOCK = 1024;

    private final double[][] columns;
    private final double[] out;

    /** To these rows, all of the same length. */
    SquaredDifferences(List<double[]> rows) {
        int features = rows.isEmpty() ? 0 : rows.get(0).length;
        columns = new double[features][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int f = 0; f < features; f++) {
                columns[f][i] = rows.get(i)[f];
            }
        }
        out = new double[rows.size()];
    }

    /** Those of a row to the first {@code count} rows; the array is used again by the next call. */
    double[] of(double[] row, int count) {
        Arrays.fill(out, 0, count, 0);
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            for (int f = 0; f < row.length; f++) {
                add(row[f], columns[f], from, to);
            }
        }
        for (int i = 0; i < count; i++) {
            out[i] /= row.length;
        }
        return out;
    }

    private void add(double x, double[] column, int from, int to) {
        for (int i = from; i < to; i++) {
            double d = x - column[i];
            out[i] += d * d;
        }
    }
}
