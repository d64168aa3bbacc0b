// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.RangeType;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** Bars of named things, in the order given, with intervals where they are known. */
public final class BarChart {

    private final String title;

    private final CategoryPlot plot = new CategoryPlot();

    private final List<String> names;

    private final DefaultStatisticalCategoryDataset bars = new DefaultStatisticalCategoryDataset();

    private BarRenderer renderer;

    private int series;

    private int others;

    /**
     * A chart without bars.
     *
     * @param title what it shows; may be empty
     * @param names what the bars stand for, each once
     * @param valueLabel name and unit of the values
     * @param lying whether bars lie, with room for long names, instead of standing
     */
    public BarChart(String title, List<String> names, String valueLabel, boolean lying) {
        this.title = title;
        this.names = List.copyOf(names);
        var things = ChartStyle.axis(new CategoryAxis());
        things.setTickLabelPaint(ChartStyle.TEXT);
        things.setLowerMargin(0.01);
        things.setUpperMargin(0.01);
        things.setCategoryMargin(0.25);
        things.setMaximumCategoryLabelWidthRatio(lying ? 0.4f : 2f);
        if (!lying && names.stream().anyMatch(name -> name.length() > 3)) {
            things.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        plot.setDomainAxis(things);
        plot.setRangeAxis(ChartStyle.axis(new NumberAxis(valueLabel)));
        var values = (NumberAxis) plot.getRangeAxis();
        values.setAutoRangeIncludesZero(true);
        values.setRangeType(RangeType.POSITIVE); // an interval's lower half may reach below 0, where nothing can be
        plot.setOrientation(lying ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(lying ? AxisLocation.BOTTOM_OR_RIGHT : AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        plot.setRangeGridlineStroke(ChartStyle.thin(false));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        var withIntervals = new StatisticalBarRenderer();
        withIntervals.setErrorIndicatorPaint(ChartStyle.TEXT);
        withIntervals.setErrorIndicatorStroke(new BasicStroke(1.2f));
        plot.setDataset(0, bars);
        use(withIntervals);
    }

    private void use(BarRenderer newRenderer) {
        renderer = newRenderer;
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.05);
        renderer.setMaximumBarWidth(plot.getOrientation() == PlotOrientation.HORIZONTAL ? 0.2 : 0.1);
        plot.setRenderer(0, renderer);
    }

    /**
     * A logarithmic axis, with bars that begin at a value and go up or down from it, without intervals; to be called first.
     *
     * @param base where bars begin, above 0
     */
    public BarChart logFrom(double base) {
        var axis = ChartStyle.axis(new LogAxis(plot.getRangeAxis().getLabel()));
        axis.setBase(10);
        axis.setNumberFormatOverride(new PlainNumbers());
        axis.setStandardTickUnits(PlainNumbers.decades());
        plot.setRangeAxis(axis);
        use(new BarRenderer()); // bars with intervals can't begin elsewhere than at 0
        renderer.setBase(base);
        renderer.setIncludeBaseInRange(true);
        return this;
    }

    /**
     * Bars of one series; values are 0 or more.
     *
     * @param name in the legend
     * @param values one for each name; NaN where there is none
     * @param halves half the width of each value's interval, NaN where it is not known; or null
     */
    public BarChart bars(String name, Tone tone, double[] values, double[] halves) {
        for (int i = 0; i < values.length; i++) {
            double half = halves == null ? Double.NaN : halves[i];
            bars.add(
                    Double.isFinite(values[i]) ? values[i] : null,
                    Double.isFinite(half) ? half : null,
                    name,
                    names.get(i));
        }
        renderer.setSeriesPaint(series++, tone.light());
        return this;
    }

    /**
     * A short line across the bars at a value of each.
     *
     * @param name in the legend
     * @param values one for each name; NaN where there is none
     */
    public BarChart ticks(String name, Tone tone, double[] values) {
        var dataset = new DefaultCategoryDataset();
        for (int i = 0; i < values.length; i++) {
            dataset.addValue(Double.isFinite(values[i]) ? values[i] : null, name, names.get(i));
        }
        boolean lying = plot.getOrientation() == PlotOrientation.HORIZONTAL;
        var ticks = new LineAndShapeRenderer(false, true);
        ticks.setSeriesPaint(0, tone.light());
        ticks.setSeriesShape(
                0, lying ? new Rectangle2D.Double(-1.5, -9, 3, 18) : new Rectangle2D.Double(-6, -1.5, 12, 3));
        ticks.setLegendShape(0, new Rectangle2D.Double(-5, -1.5, 10, 3));
        others++;
        plot.setDataset(others, dataset);
        plot.setRenderer(others, ticks);
        return this;
    }

    /** A dashed line across all bars at a value. */
    public BarChart mark(String text, double value) {
        var mark = ChartStyle.mark(text, value);
        boolean lying = plot.getOrientation() == PlotOrientation.HORIZONTAL;
        mark.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        mark.setLabelTextAnchor(lying ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_RIGHT);
        plot.addRangeMarker(mark);
        return this;
    }

    /**
     * The chart as it is now.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public Chart chart(int width, int height) {
        return new Chart(ChartStyle.chart(title, plot, series + others > 1), title, width, height);
    }
}
