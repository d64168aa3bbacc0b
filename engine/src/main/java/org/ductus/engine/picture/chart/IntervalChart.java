// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.ScatterRenderer;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.data.statistics.DefaultMultiValueCategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/**
 * Named things one below the other, each with a mark at its mean, a line over the mean's interval, and a small dot for each
 * single value.
 */
public final class IntervalChart {

    private final String title;

    private final CategoryPlot plot = new CategoryPlot();

    private final DefaultStatisticalCategoryDataset means = new DefaultStatisticalCategoryDataset();

    private final DefaultMultiValueCategoryDataset singles = new DefaultMultiValueCategoryDataset();

    /**
     * A chart without things.
     *
     * @param title what it shows; may be empty
     * @param valueLabel name and unit of the values; may be empty
     */
    public IntervalChart(String title, String valueLabel) {
        this.title = title;
        var things = ChartStyle.axis(new CategoryAxis());
        things.setTickLabelPaint(ChartStyle.TEXT);
        things.setMaximumCategoryLabelWidthRatio(0.45f);
        things.setMaximumCategoryLabelLines(2);
        plot.setDomainAxis(things);
        plot.setRangeAxis(ChartStyle.axis(new NumberAxis(valueLabel)));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        plot.setRangeGridlineStroke(ChartStyle.thin(false));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        var dots = new ScatterRenderer();
        dots.setSeriesShape(0, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        dots.setSeriesPaint(0, Tone.SKY.light());
        dots.setSeriesVisibleInLegend(0, false);
        plot.setDataset(0, singles);
        plot.setRenderer(0, dots);
        var marks = new StatisticalLineAndShapeRenderer(false, true);
        marks.setSeriesShape(0, new Rectangle2D.Double(-2, -6, 4, 12));
        marks.setSeriesPaint(0, Tone.INK.light());
        marks.setErrorIndicatorPaint(ChartStyle.TEXT);
        marks.setErrorIndicatorStroke(new BasicStroke(1.4f));
        plot.setDataset(1, means);
        plot.setRenderer(1, marks);
    }

    /**
     * Adds a thing.
     *
     * @param name its name, once
     * @param mean the mean
     * @param half half the width of the mean's interval, NaN where it is not known
     * @param values the single values
     */
    public IntervalChart add(String name, double mean, double half, double[] values) {
        means.add(mean, Double.isFinite(half) ? half : 0, "mean", name);
        List<Double> finite =
                Arrays.stream(values).filter(Double::isFinite).boxed().collect(Collectors.toList());
        singles.add(finite, "values", name);
        return this;
    }

    /** A dashed line at a value. */
    public IntervalChart mark(String text, double value) {
        plot.addRangeMarker(ChartStyle.mark(text, value));
        return this;
    }

    /**
     * The chart as it is now.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public Chart chart(int width, int height) {
        return new Chart(ChartStyle.chart(title, plot, false), title, width, height);
    }
}
