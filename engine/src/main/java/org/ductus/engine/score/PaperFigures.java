// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.Optional;
import org.ductus.engine.latent.Sampling;

/**
 * The figures of the paper's Table 2, to stand beside one's own.
 *
 * @param msd mean squared difference between pairs of samples of the same class
 * @param nrmsd normalised root mean squared difference between them
 */
public record PaperFigures(double msd, double nrmsd) {

    /**
     * The row for a way of sampling.
     *
     * @param sampling how latent vectors are drawn
     * @return "without partition" for {@link Sampling#RANDOM}, "with partition" for {@link Sampling#PULL_TO_CENTROID};
     *     the paper scores no other
     */
    public static Optional<PaperFigures> of(Sampling sampling) {
        return switch (sampling) {
            case RANDOM -> Optional.of(new PaperFigures(0.016761, 0.067375));
            case PULL_TO_CENTROID -> Optional.of(new PaperFigures(0.038333, 0.105576));
            default -> Optional.empty();
        };
    }
}
