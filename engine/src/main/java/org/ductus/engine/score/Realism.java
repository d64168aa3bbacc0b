// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

/**
 * How samples compare with known real ink of their classes. A number is NaN where there are too few samples for it.
 *
 * @param legibility share that a recogniser which knows the real ink reads as meant, 0 to 1; NaN with a single class
 * @param diversityVectors mean distance of pairs within a class on (dx, dy, pen), over the real ink's; 1 = as diverse
 * @param diversityDrawn the same on points along the drawn line
 * @param precision share of samples that lie where real ones of the class do (Kynkäänniemi et al. 2019)
 * @param recall share of real ones that lie where samples of the class do (same source)
 * @param density how many real neighbourhoods hold a sample, over their expected number (Naeem et al. 2020)
 * @param coverage share of real neighbourhoods that hold a sample (same source)
 * @param frechet squared Fréchet distance of the samples of all classes in the recogniser's features; NaN for one class
 * @param nearest mean distance to the nearest known real sample in the recogniser's features; small = memorised
 * @param unclearPen share of pen flags that are neither 0 nor 1
 * @param tooManyStrokes share of samples with more strokes than allowed
 * @param drift mean difference of the longer side from 1
 */
public record Realism(
        double legibility,
        double diversityVectors,
        double diversityDrawn,
        double precision,
        double recall,
        double density,
        double coverage,
        double frechet,
        double nearest,
        double unclearPen,
        double tooManyStrokes,
        double drift) {

    /** The smaller one of the two diversity ratios. */
    public double diversity() {
        return Math.min(diversityVectors, diversityDrawn);
    }
}
