// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

/** Where things are on a sheet, in pixels: margins, a heading, and a grid of blocks, one a class. */
final class SheetLayout {

    /** Width to height at which the number of columns is aimed. */
    private static final double SHAPE = 1.5;

    private final InkSheetConfig config;

    private final boolean labelled;

    private final int classes;

    private final int samples;

    private final int columns;

    private final double labelSide;

    /**
     * @param config the settings
     * @param classes number of classes
     * @param samples most samples of a class
     * @param labelEms width of the widest label in parts of its font size, 0 without labels
     */
    SheetLayout(InkSheetConfig config, int classes, int samples, double labelEms) {
        this.config = config;
        this.classes = classes;
        this.samples = samples;
        labelled = labelEms > 0;
        double room = config.rowsPerClass() ? labelEms * labelSize() + 0.3 * cell() : 1.4 * labelSize();
        labelSide = labelled ? room : 0;
        columns = config.columns() > 0 ? Math.min(config.columns(), classes) : bestColumns();
    }

    private int bestColumns() {
        int best = 1;
        for (int c = 2; c <= classes; c++) {
            if (distance(c) < distance(best)) {
                best = c;
            }
        }
        return best;
    }

    private double distance(int c) {
        int rows = (classes + c - 1) / c;
        double gaps = c * rows - classes; // empty places at the end are ugly too
        return Math.abs(Math.log(width(c) / height(rows) / SHAPE)) + 0.5 * gaps / classes;
    }

    double cell() {
        return config.cellSize();
    }

    double labelSize() {
        return Math.max(11, 0.36 * cell());
    }

    double titleSize() {
        return Math.max(15, 0.34 * cell());
    }

    double margin() {
        return Math.max(12, 0.45 * cell());
    }

    private double gap() {
        return 0.42 * cell();
    }

    private double titleHeight() {
        return config.title().isEmpty() ? 0 : 2.1 * titleSize();
    }

    private double blockWidth() {
        return config.rowsPerClass() ? labelSide + samples * cell() : Math.max(cell(), 0);
    }

    private double blockHeight() {
        return config.rowsPerClass() ? cell() : labelSide + samples * cell();
    }

    private double rowGap() {
        return config.rowsPerClass() ? 0.14 * cell() : gap();
    }

    private double width(int c) {
        return 2 * margin() + c * blockWidth() + (c - 1) * gap();
    }

    private double height(int rows) {
        return 2 * margin() + titleHeight() + rows * blockHeight() + (rows - 1) * rowGap();
    }

    int width() {
        return (int) Math.ceil(width(columns));
    }

    int height() {
        return (int) Math.ceil(height((classes + columns - 1) / columns));
    }

    double titleBaseline() {
        return margin() + titleSize();
    }

    private double blockX(int index) {
        return margin() + index % columns * (blockWidth() + gap());
    }

    private double blockY(int index) {
        return margin() + titleHeight() + index / columns * (blockHeight() + rowGap());
    }

    /** Left of the cell of a sample. */
    double cellX(int index, int sample) {
        return blockX(index) + (config.rowsPerClass() ? labelSide + sample * cell() : 0);
    }

    /** Top of the cell of a sample. */
    double cellY(int index, int sample) {
        return blockY(index) + (config.rowsPerClass() ? 0 : labelSide + sample * cell());
    }

    /** Where a label ends (rows), or its middle (columns). */
    double labelX(int index) {
        return config.rowsPerClass() ? blockX(index) + labelSide - 0.2 * cell() : blockX(index) + cell() / 2;
    }

    double labelBaseline(int index) {
        double middle = config.rowsPerClass() ? cell() / 2 : 0.5 * labelSide;
        return blockY(index) + middle + 0.36 * labelSize();
    }
}
