// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/** The confidence interval of a mean by Student's t. */
public final class StudentInterval {

    private StudentInterval() {}

    /**
     * Half the interval's width.
     *
     * @param values finite numbers
     * @param confidence above 0 and below 1
     * @return NaN with less than two values
     */
    public static double half(double[] values, double confidence) {
        int n = values.length;
        if (n < 2) {
            return Double.NaN;
        }
        double t = new TDistribution(null, n - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        return t * Math.sqrt(StatUtils.variance(values) / n);
    }
}
