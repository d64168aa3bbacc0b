// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

/**
 * One measure of one way, and how it differs from that of the baseline.
 *
 * @param measure the measure
 * @param way the way
 * @param values the values, by run
 * @param mean their mean
 * @param half half the width of the mean's confidence interval, by Student's t; NaN with a single value
 * @param pairs runs that have a partner in the baseline; 0 for the baseline itself
 * @param difference mean over the pairs of this way's value minus the baseline's; NaN without pairs
 * @param halfDifference half the width of the difference's confidence interval, by Student's t; NaN with less than two pairs
 * @param p of the two-sided paired t test; NaN with less than two pairs
 * @param adjusted p, adjusted by Holm's method for the number of ways that this measure is compared in
 * @param signedRank p of Wilcoxon's signed-rank test, exact up to 16 pairs; with n pairs it can't be less than 2/2ⁿ
 */
public record Comparison(
        String measure,
        String way,
        double[] values,
        double mean,
        double half,
        int pairs,
        double difference,
        double halfDifference,
        double p,
        double adjusted,
        double signedRank) {}
