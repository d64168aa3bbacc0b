// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

/**
 * How a sheet is laid out: classes × samples.
 *
 * @param samplesPerClass most samples of each class, 1 to 1000; the first ones are taken
 * @param rowsPerClass whether the samples of a class stand beside each other (with the label before them) instead of below
 *     each other (with the label above them)
 * @param columns classes beside each other, 1 to 1000, or 0 to let the sheet choose so that it is a half wider than high
 * @param sorted whether classes are sorted by label instead of standing in the order of their first sample
 * @param colourByPenLift whether the colour changes at each pen lift (blue, red, green, then more)
 * @param cellSize side of a sample's cell in pixels, 16 to 1000
 * @param labels whether classes are labelled
 * @param title heading, or an empty string
 */
public record InkSheetConfig(
        int samplesPerClass,
        boolean rowsPerClass,
        int columns,
        boolean sorted,
        boolean colourByPenLift,
        int cellSize,
        boolean labels,
        String title) {

    /** Checks the ranges. */
    public InkSheetConfig {
        check("Samples a class", samplesPerClass, 1, 1000);
        check("Columns", columns, 0, 1000);
        check("Cell size", cellSize, 16, 1000);
        title = title == null ? "" : title.strip();
    }

    /**
     * Two samples of each class beside each other, as in the paper's figures 4 and 5.
     *
     * @return the usual sheet
     */
    public static InkSheetConfig paper() {
        return new InkSheetConfig(2, true, 0, false, true, 72, true, "");
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " must lie between " + least + " and " + most + ", but is " + value + ".");
        }
    }
}
