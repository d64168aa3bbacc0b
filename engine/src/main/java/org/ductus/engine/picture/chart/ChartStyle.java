// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Fonts, colours and lines of all charts. */
public final class ChartStyle {

    static final Color PAPER = Color.WHITE;

    static final Color TEXT = Tone.INK.light();

    static final Color FAINT = new Color(0x5A6471);

    static final Color GRID = new Color(0xDDE2E8);

    private static final Map<Color, Color> DARK = new LinkedHashMap<>();

    static {
        DARK.put(PAPER, new Color(0x1E2227));
        DARK.put(FAINT, new Color(0xAAB3BF));
        DARK.put(GRID, new Color(0x3B434D));
        for (Tone tone : Tone.values()) {
            DARK.put(tone.light(), tone.dark());
        }
    }

    private ChartStyle() {}

    static Font font(double size, boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    /** The line of a series; every other one is dashed, so that two can be told apart without colours. */
    static Stroke line(int series) {
        float[] dashes = series % 2 == 0 ? null : new float[] {6, 3};
        return new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
    }

    static Stroke thin(boolean dashed) {
        return new BasicStroke(
                1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashed ? new float[] {4, 3} : null, 0f);
    }

    /** A dashed line at a value, with a text. */
    static ValueMarker mark(String text, double value) {
        var mark = new ValueMarker(value, TEXT, thin(true));
        mark.setLabel(text);
        mark.setLabelFont(font(11, false));
        mark.setLabelPaint(TEXT);
        mark.setLabelBackgroundColor(new Color(TEXT.getRGB() & 0xffffff, true)); // invisible
        return mark;
    }

    static JFreeChart chart(String title, Plot plot, boolean legend) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(4, 4, 4, 10));
        var chart = new JFreeChart(null, font(12, false), plot, false);
        chart.setBackgroundPaint(PAPER);
        chart.setPadding(new RectangleInsets(6, 6, 6, 6));
        if (!title.isEmpty()) {
            var heading = new TextTitle(title, font(14, true));
            heading.setPaint(TEXT);
            heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
            heading.setPadding(2, 8, 4, 2);
            chart.setTitle(heading);
        }
        if (legend) {
            var names = new LegendTitle(plot);
            names.setItemFont(font(12, false));
            names.setItemPaint(TEXT);
            names.setPosition(RectangleEdge.TOP);
            names.setHorizontalAlignment(HorizontalAlignment.LEFT);
            names.setBackgroundPaint(null);
            names.setPadding(0, 4, 2, 2);
            chart.addSubtitle(names);
        }
        return chart;
    }

    static <A extends Axis> A axis(A axis) {
        axis.setLabelFont(font(12, false));
        axis.setLabelPaint(FAINT);
        axis.setTickLabelFont(font(11, false));
        axis.setTickLabelPaint(FAINT);
        axis.setAxisLinePaint(GRID);
        axis.setTickMarkPaint(GRID);
        if (axis instanceof NumberAxis numbers) {
            numbers.setAutoRangeIncludesZero(false);
            numbers.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
            numbers.setNumberFormatOverride(new PlainNumbers());
        }
        return axis;
    }

    /**
     * {@return rules of CSS that recolour charts within a page, for use where the page's ground is dark}
     */
    public static String darkCss() {
        var css = new StringBuilder();
        DARK.forEach((light, dark) -> {
            for (String property : new String[] {"fill", "stroke"}) {
                css.append("svg.chart [%s=\"%s\"],svg.chart[%s=\"%s\"]{%s:#%06x}%n"
                        .formatted(property, name(light), property, name(light), property, dark.getRGB() & 0xffffff));
            }
        });
        return css.toString().replace("\r\n", "\n");
    }

    /** A colour as SVG names it. */
    private static String name(Color colour) {
        return colour.equals(Color.WHITE)
                ? "white"
                : "rgb(%d,%d,%d)".formatted(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
