// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

/**
 * Scores of a group, or of a class within a group. A value that doesn't exist is NaN.
 *
 * @param group the group
 * @param label the class, "" in the row of a whole group
 * @param msd mean squared difference, averaged over the pairs
 * @param msdLow lower end of its 95 % interval
 * @param msdHigh upper end of its 95 % interval
 * @param nrmsd root of a pair's mean squared difference divided by the denominator, averaged over the pairs
 * @param nrmsdLow lower end of its 95 % interval
 * @param nrmsdHigh upper end of its 95 % interval
 * @param pairs number of pairs that {@code msd} is the average of
 * @param denominator the denominator used (average over the pairs where each pair has its own)
 * @param referenceMsd the same value among the reference samples of the same classes (all in class)
 * @param referenceNrmsd likewise
 * @param referencePairs number of pairs among the reference samples
 */
public record PairScore(
        String group,
        String label,
        double msd,
        double msdLow,
        double msdHigh,
        double nrmsd,
        double nrmsdLow,
        double nrmsdHigh,
        long pairs,
        double denominator,
        double referenceMsd,
        double referenceNrmsd,
        long referencePairs) {}
