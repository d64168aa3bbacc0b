// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers in sentences and tables. */
final class Texts {

    private static final DecimalFormatSymbols ENGLISH = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Texts() {}

    /** With so many significant digits; integers whole, with commas; "–" where there is no number. */
    static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value != 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e12)) {
            return new DecimalFormat("0." + "#".repeat(digits - 1) + "E0", ENGLISH).format(value);
        }
        var format = new DecimalFormat("#,##0.############", ENGLISH);
        if (Math.abs(value) >= Math.pow(10, digits)) {
            return format.format(Math.rint(value));
        }
        return format.format(new BigDecimal(value).round(new MathContext(digits)));
    }

    /** A share as percent. */
    static String percent(double share) {
        return number(100 * share, share < 0.0999 ? 2 : 3) + " %";
    }

    static String count(long number, String thing) {
        return number(number, 15) + " " + thing + (number == 1 ? "" : thing.endsWith("s") ? "es" : "s");
    }
}
