// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.export;

import java.math.BigDecimal;
import java.math.MathContext;

/** Doubles as the shortest text that reads back as the same number. */
final class Decimals {

    private Decimals() {}

    /** {@code 3}, {@code 0.1}, {@code 1E-9}; NaN and the infinities as Java says them. */
    static String shortest(final double value) {
        final String text = Double.toString(value);
        if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
            return value == 0 ? "0" : text;
        }
        // Java writes at least one decimal, and before version 19 sometimes one digit more than it needs.
        final BigDecimal exact = new BigDecimal(text);
        if (exact.precision() > 1) {
            final BigDecimal shorter = exact.round(new MathContext(exact.precision() - 1));
            if (shorter.doubleValue() == value) {
                return shorter.toString();
            }
        }
        return text;
    }
}
