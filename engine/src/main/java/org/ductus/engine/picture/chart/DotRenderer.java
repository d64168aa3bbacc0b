// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Round dots. JFreeChart's own renderer makes a path of each, which takes SVG files several times the space. */
final class DotRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1;

    private final double diameter;

    DotRenderer(double diameter) {
        this.diameter = diameter;
        setLegendShape(0, new Ellipse2D.Double(-4, -4, 8, 8));
    }

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis xAxis,
            ValueAxis yAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        double x = xAxis.valueToJava2D(dataset.getXValue(series, item), area, plot.getDomainAxisEdge());
        double y = yAxis.valueToJava2D(dataset.getYValue(series, item), area, plot.getRangeAxisEdge());
        g.setPaint(getItemPaint(series, item));
        g.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
    }
}
