// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.ductus.engine.picture.ImageFiles;
import org.jfree.chart.JFreeChart;

/** A drawn chart of a fixed size. */
public final class Chart {

    private final JFreeChart chart;

    private final String title;

    private final int width;

    private final int height;

    Chart(JFreeChart chart, String title, int width, int height) {
        this.chart = chart;
        this.title = title;
        this.width = width;
        this.height = height;
    }

    /** {@return what the chart shows, in a few words} */
    public String title() {
        return title;
    }

    /** {@return width in pixels} */
    public int width() {
        return width;
    }

    /** {@return height in pixels} */
    public int height() {
        return height;
    }

    /**
     * Paints the chart.
     *
     * @param g where to paint
     * @param x left
     * @param y top
     */
    public void paint(Graphics2D g, double x, double y) {
        chart.draw(g, new Rectangle2D.Double(x, y, width, height));
    }

    /**
     * The chart as an SVG element.
     *
     * @param ids what the identifiers within begin with; charts of one page need different ones
     * @return the element's text, with the title for those who can't see it
     */
    public String svg(String ids) {
        return ImageFiles.svg(width, height, title, ids, g -> paint(g, 0, 0))
                .replaceFirst("<svg ", "<svg class=\"chart\" ");
    }

    /**
     * The chart as a PNG image.
     *
     * @param scale pixels a unit, above 0
     * @return the bytes of a PNG file
     */
    public byte[] png(double scale) {
        return ImageFiles.png(width, height, scale, g -> paint(g, 0, 0));
    }
}
