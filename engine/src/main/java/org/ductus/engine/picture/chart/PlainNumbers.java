// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnitSource;
import org.jfree.chart.axis.TickUnits;

/** Numbers of axes: 0.001, 10, 1,000, and powers of ten beyond what one reads at a glance. */
final class PlainNumbers extends NumberFormat {

    private static final long serialVersionUID = 1;

    private static final DecimalFormatSymbols ENGLISH = DecimalFormatSymbols.getInstance(Locale.ROOT);

    /** Ticks at powers of ten, every one or every few. */
    static TickUnitSource decades() {
        var units = new TickUnits();
        for (int step = 1; step <= 12; step++) {
            units.add(new NumberTickUnit(step, new PlainNumbers()));
        }
        return units;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        double size = Math.abs(number);
        if (size != 0 && (size < 0.99e-4 || size >= 1e6)) {
            return to.append(new DecimalFormat("0.##E0", ENGLISH).format(number));
        }
        var rounded = new BigDecimal(number).round(new MathContext(6)).doubleValue();
        return to.append(new DecimalFormat("#,##0.######", ENGLISH).format(rounded));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("Axes only write numbers.");
    }
}
