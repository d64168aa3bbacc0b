// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ductus.engine.picture.ImageFiles;
import org.ductus.engine.picture.SheetText;

/** Several charts on one sheet under a heading and a few sentences, for reports. */
public final class ChartSheet {

    private static final double MARGIN = 18;

    private static final double LINE = 20;

    private static final double SIZE = 14;

    private static final int GAP = 6;

    /** Pixels a unit, so that a picture stays crisp on fine screens and paper. */
    private static final double RESOLUTION = 2;

    private final String title;

    private final List<String> lines;

    private final List<Placed> charts = new ArrayList<>();

    private record Placed(Chart chart, double x, double y) {}

    /**
     * An empty sheet.
     *
     * @param title heading
     * @param lines sentences below it, each on a line of its own
     */
    public ChartSheet(String title, List<String> lines) {
        this.title = title;
        this.lines = List.copyOf(lines);
    }

    /** Places a chart, measured from the left and from below the sentences. */
    public ChartSheet place(Chart chart, double x, double y) {
        charts.add(new Placed(chart, x, y));
        return this;
    }

    /**
     * Places charts of the same width in columns, row by row from the left.
     *
     * @param all the charts
     * @param columns how many columns
     * @return where the next chart below all of them is to be placed
     */
    public double columns(List<Chart> all, int columns) {
        int[] bottom = new int[columns];
        for (int i = 0; i < all.size(); i++) {
            Chart chart = all.get(i);
            int column = i % columns;
            place(chart, GAP + (double) column * (chart.width() + GAP), bottom[column]);
            bottom[column] += chart.height() + GAP;
        }
        return Arrays.stream(bottom).max().orElse(0);
    }

    private double top() {
        return MARGIN + 30 + LINE * wrapped().size();
    }

    /** The sentences, broken between words where they are wider than the sheet. */
    private List<String> wrapped() {
        SheetText text = SheetText.usable();
        double most = (width() - 2 * MARGIN) / SIZE;
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            String begun = "";
            for (String word : line.split(" ")) {
                String longer = begun.isEmpty() ? word : begun + " " + word;
                if (!begun.isEmpty() && text.width(longer, false) > most) {
                    wrapped.add(begun);
                    longer = word;
                }
                begun = longer;
            }
            wrapped.add(begun);
        }
        return wrapped;
    }

    /** {@return width in pixels} */
    public int width() {
        return (int) charts.stream()
                .mapToDouble(placed -> placed.x() + placed.chart().width() + 6)
                .max()
                .orElse(200);
    }

    /** {@return height in pixels} */
    public int height() {
        return (int) (top()
                + charts.stream()
                        .mapToDouble(placed -> placed.y() + placed.chart().height() + 6)
                        .max()
                        .orElse(0));
    }

    private void paint(Graphics2D g) {
        g.setColor(ChartStyle.PAPER);
        g.fill(new Rectangle2D.Double(0, 0, width(), height()));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(ChartStyle.TEXT);
        SheetText text = SheetText.usable();
        text.draw(g, title, MARGIN, MARGIN + 16, 20, true);
        List<String> wrapped = wrapped();
        for (int i = 0; i < wrapped.size(); i++) {
            text.draw(g, wrapped.get(i), MARGIN, MARGIN + 42 + LINE * i, SIZE, false);
        }
        if (!SheetText.hasFonts()) {
            text.draw(g, "No charts: this machine has no fonts", MARGIN, top() + LINE, 14, true);
            return;
        }
        for (Placed placed : charts) {
            placed.chart().paint(g, placed.x(), top() + placed.y());
        }
    }

    /** {@return the sheet as a PNG file's bytes, at the resolution of reports} */
    public byte[] png() {
        return png(RESOLUTION);
    }

    /**
     * The sheet as a PNG image.
     *
     * @param scale pixels a unit, above 0
     * @return the bytes of a PNG file
     */
    public byte[] png(double scale) {
        return ImageFiles.png(width(), height(), scale, this::paint);
    }
}
