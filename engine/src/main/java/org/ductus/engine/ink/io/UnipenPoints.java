// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns UNIPEN coordinate lines into points, by {@code .COORD}, {@code .POINTS_PER_SECOND} and {@code .DT}.
 *
 * <p>y: UNIPEN defines it to grow up, in the coordinate system that {@code .COORD} declares; such values are flipped. A
 * file without {@code .COORD}, which the definition demands, declares no such system and holds what the device gave,
 * which grows down, like every screen and tablet interface (UJI Pen Characters 1 is such a file).
 */
final class UnipenPoints {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private int x = 0;

    private int y = 1;

    private int t = -1;

    private boolean declared;

    private double period = Double.NaN;

    private double clock;

    /** Takes the columns from a line {@code .COORD X Y T …}. */
    void coord(String line) {
        List<String> names = List.of(line.strip().toUpperCase(Locale.ROOT).split("\\s+"));
        x = names.indexOf("X") - 1;
        y = names.indexOf("Y") - 1;
        t = names.contains("T") ? names.indexOf("T") - 1 : -1;
        declared = true;
    }

    /** Takes the sampling rate from a line {@code .POINTS_PER_SECOND n}; without a usable n there are no times. */
    void pointsPerSecond(String line) {
        double rate = argument(line);
        period = rate > 0 ? 1000 / rate : Double.NaN;
    }

    /** Lets the time of a line {@code .DT milliseconds} pass. */
    void pause(String line) {
        double milliseconds = argument(line);
        clock += milliseconds > 0 ? milliseconds : 0;
    }

    private static double argument(String line) {
        String[] tokens = line.strip().split("\\s+");
        try {
            return tokens.length > 1 ? Numbers.parse(tokens[1]) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * Reads a coordinate line into a list.
     *
     * @param line numbers
     * @param target gets the point, with y growing down; null if only time passes
     * @return whether the line is well-formed
     */
    boolean add(String line, InkBuilder.PointList target) {
        String[] tokens = SPACE.split(line.strip());
        int needed = Math.max(Math.max(x, y), t);
        if (x < 0 || y < 0 || tokens.length <= needed) {
            return false;
        }
        try {
            double pointX = Numbers.parse(tokens[x]);
            double read = Numbers.parse(tokens[y]);
            double pointY = declared ? 0 - read : read;
            double time = t >= 0 ? Numbers.parse(tokens[t]) : Double.isNaN(period) ? Double.NaN : clock;
            clock += Double.isNaN(period) ? 0 : period;
            if (target != null) {
                target.add(pointX, pointY, time);
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
