// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

/**
 * How artificial samples differ from the real one that they come from.
 *
 * @param copies artificial samples of each real one, 0 to 10,000
 * @param noise standard deviation of the Gaussian noise on dx and dy of each vector, in parts of the longer side of the
 *     box, 0 to 1
 * @param rotationDegrees standard deviation of a rotation of the whole sample, in degrees, 0 to 180
 * @param scale standard deviation of the logarithm of a factor on width and, independently, on height, 0 to 1
 * @param shear standard deviation of a horizontal shear (dx per dy), 0 to 1
 * @param seed seed of all draws
 */
public record AugmenterConfig(int copies, double noise, double rotationDegrees, double scale, double shear, long seed) {

    private static final int MOST_COPIES = 10_000;

    /** Checks the ranges. */
    public AugmenterConfig {
        if (copies < 0 || copies > MOST_COPIES) {
            throw new IllegalArgumentException(
                    "Copies must lie between 0 and " + MOST_COPIES + ", but is " + copies + ".");
        }
        check("Noise", noise, 1);
        check("Rotation", rotationDegrees, 180);
        check("Scale", scale, 1);
        check("Shear", shear, 1);
    }

    private static void check(String name, double value, int most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " must lie between 0 and " + most + ", but is " + value + ".");
        }
    }
}
