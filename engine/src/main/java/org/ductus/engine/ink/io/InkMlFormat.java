// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.ArrayList;
import java.util.List;

/**
 * What the numbers of a trace are.
 *
 * @param x index of the channel X, or -1
 * @param y index of the channel Y, or -1
 * @param t index of the channel T, or -1
 * @param channels number of channels that each point has
 * @param flipX whether x grows to the left
 * @param flipY whether y grows up
 * @param millisecond how many units of T a millisecond has
 */
record InkMlFormat(int x, int y, int t, int channels, boolean flipX, boolean flipY, double millisecond) {

    /** X and Y, which hold where nothing else is said. */
    static final InkMlFormat DEFAULT = new InkMlFormat(0, 1, -1, 2, false, false, 1);

    /** Most channels that are read. */
    static final int MOST_CHANNELS = 64;

    /** Collects the channels of a format. */
    static final class Builder {

        private final List<String> names = new ArrayList<>();

        private boolean flipX;

        private boolean flipY;

        private double millisecond = 1;

        /**
         * Adds a channel that each point has.
         *
         * @param name its name
         * @param orientation "+ve", "-ve" or null
         * @param units its units, or null
         */
        void channel(String name, String orientation, String units) {
            boolean flipped = "-ve".equals(orientation);
            flipX |= flipped && "X".equals(name);
            flipY |= flipped && "Y".equals(name);
            if ("T".equals(name) && units != null) {
                millisecond = switch (units) {
                    case "s" -> 1e-3;
                    case "us" -> 1e3;
                    case "ns" -> 1e6;
                    default -> 1;
                };
            }
            if (names.size() < MOST_CHANNELS) {
                names.add(name);
            }
        }

        InkMlFormat build() {
            return names.isEmpty()
                    ? DEFAULT
                    : new InkMlFormat(
                            names.indexOf("X"),
                            names.indexOf("Y"),
                            names.indexOf("T"),
                            names.size(),
                            flipX,
                            flipY,
                            millisecond);
        }
    }
}
