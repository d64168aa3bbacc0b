// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * A chart with two axes of numbers, built layer by layer: lines, points, histograms, texts and marks. Later layers lie above
 * earlier ones. Numbers that are not finite are left out.
 */
public final class XyChart {

    private final String title;

    private final XYPlot plot = new XYPlot();

    private int layers;

    private int lines;

    private int named;

    /**
     * A chart without layers.
     *
     * @param title what it shows; may be empty
     * @param xLabel name and unit of the horizontal axis
     * @param yLabel name and unit of the vertical axis
     */
    public XyChart(String title, String xLabel, String yLabel) {
        this.title = title;
        plot.setDomainAxis(ChartStyle.axis(new NumberAxis(xLabel)));
        plot.setRangeAxis(ChartStyle.axis(new NumberAxis(yLabel)));
        plot.setDomainGridlinePaint(ChartStyle.GRID);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        plot.setDomainGridlineStroke(ChartStyle.thin(false));
        plot.setRangeGridlineStroke(ChartStyle.thin(false));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    /** Counts on the horizontal axis have no fractions. */
    public XyChart wholeX() {
        plot.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        return this;
    }

    /** The vertical axis is logarithmic; for values above 0. */
    public XyChart logY() {
        var axis = ChartStyle.axis(new LogAxis(plot.getRangeAxis().getLabel()));
        axis.setBase(10);
        axis.setNumberFormatOverride(new PlainNumbers());
        axis.setStandardTickUnits(PlainNumbers.decades());
        plot.setRangeAxis(axis);
        return this;
    }

    /** Limits of the vertical axis, instead of those of the values. */
    public XyChart rangeY(double low, double high) {
        plot.getRangeAxis().setRange(low, high);
        return this;
    }

    /** Limits of both axes around 0. */
    public XyChart around(double half) {
        var unit = new NumberTickUnit(Math.max(1, Math.ceil(half / 4)));
        ((NumberAxis) plot.getDomainAxis()).setTickUnit(unit);
        ((NumberAxis) plot.getRangeAxis()).setTickUnit(unit);
        plot.getDomainAxis().setRange(-half, half);
        plot.getRangeAxis().setRange(-half, half);
        return this;
    }

    /** The vertical axis begins at 0. */
    public XyChart fromZero() {
        ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(true);
        return this;
    }

    /**
     * A line.
     *
     * @param name in the legend, or empty for none
     * @param x ascending
     * @param y as many
     */
    public XyChart line(String name, Tone tone, double[] x, double[] y) {
        var renderer = new XYLineAndShapeRenderer(x.length > 1, x.length <= 1);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesStroke(0, ChartStyle.line(lines++));
        return layer(name, tone.light(), dataset(name, x, y), renderer);
    }

    /**
     * Points.
     *
     * @param name in the legend, or empty for none
     * @param diameter in pixels
     */
    public XyChart points(String name, Tone tone, double diameter, double[] x, double[] y) {
        return layer(name, tone.light(), dataset(name, x, y), new DotRenderer(diameter));
    }

    /**
     * A histogram.
     *
     * @param name in the legend, or empty for none
     * @param edges of the bars, ascending, one more than heights
     * @param heights of the bars
     */
    public XyChart histogram(String name, Tone tone, double[] edges, double[] heights) {
        var series = new XYIntervalSeries(name);
        for (int i = 0; i < heights.length; i++) {
            double middle = (edges[i] + edges[i + 1]) / 2;
            series.add(middle, edges[i], edges[i + 1], heights[i], 0, heights[i]);
        }
        var dataset = new XYIntervalSeriesCollection();
        dataset.addSeries(series);
        var renderer = new XYBarRenderer(0.08);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        return layer(name, tone.light(), dataset, renderer);
    }

    /** Texts with their middle at points. */
    public XyChart texts(List<String> texts, double[] x, double[] y) {
        for (int i = 0; i < texts.size(); i++) {
            var text = new XYTextAnnotation(texts.get(i), x[i], y[i]);
            text.setFont(ChartStyle.font(13, true));
            text.setPaint(ChartStyle.TEXT);
            text.setTextAnchor(TextAnchor.CENTER);
            plot.addAnnotation(text);
        }
        return this;
    }

    /** A dashed circle around the origin. */
    public XyChart circle(double radius) {
        plot.addAnnotation(new XYShapeAnnotation(
                new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius),
                new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5, 4}, 0f),
                ChartStyle.TEXT));
        return this;
    }

    private static XYDataset dataset(String name, double[] x, double[] y) {
        int n = 0;
        double[][] finite = new double[2][x.length];
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                finite[0][n] = x[i];
                finite[1][n++] = y[i];
            }
        }
        finite[0] = Arrays.copyOf(finite[0], n);
        finite[1] = Arrays.copyOf(finite[1], n);
        var dataset = new DefaultXYDataset();
        dataset.addSeries(name, finite);
        return dataset;
    }

    private XyChart layer(String name, Color colour, XYDataset dataset, AbstractXYItemRenderer renderer) {
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesVisibleInLegend(0, !name.isEmpty());
        named += name.isEmpty() ? 0 : 1;
        plot.setDataset(layers, dataset);
        plot.setRenderer(layers++, renderer);
        return this;
    }

    /**
     * The chart as it is now.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public Chart chart(int width, int height) {
        ValueAxis x = plot.getDomainAxis();
        x.setUpperMargin(0.02);
        x.setLowerMargin(0.02);
        return new Chart(ChartStyle.chart(title, plot, named > 1), title, width, height);
    }
}
