// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.Arrays;
import org.ductus.engine.Plural;

/**
 * Turns ink into a fixed number of vectors, in the order of the paper: min–max normalisation by the longer side of the
 * bounding box, simplification by Douglas–Peucker, vectors between consecutive points. Stateless and thread-safe.
 */
public final class Preprocessor {

    private final PreprocessorConfig config;

    /**
     * @param config how many vectors, and how to get there
     */
    public Preprocessor(PreprocessorConfig config) {
        this.config = config;
    }

    /**
     * The ink as exactly {@code config.vectors()} vectors.
     *
     * @param ink strokes in any unit
     * @return the vectors, and the tolerance with which the ink fitted
     * @throws InkRejectedException if there are fewer than 2 distinct points, a coordinate is not finite, there are too
     *     many strokes, or the ink does not fit at the fixed tolerance
     */
    public PreprocessedInk preprocess(Ink ink) throws InkRejectedException {
        Ink normalised = Normalisation.normalise(ink);
        int strokes = normalised.strokes().size();
        if (strokes > config.maxStrokes()) {
            throw new InkRejectedException("The ink has " + Plural.of(strokes, "stroke") + ", but at most "
                    + config.maxStrokes() + " are allowed.");
        }
        if (2 * strokes - 1 > config.vectors()) {
            throw new InkRejectedException("The ink has " + strokes + " strokes, which need at least "
                    + (2 * strokes - 1) + " vectors, but only " + config.vectors() + " are allowed.");
        }
        var simplification = new Simplification(normalised);
        double tolerance = config.toleranceSearched()
                ? simplification.smallestTolerance(config.vectors() + 1)
                : config.tolerance();
        double[] vectors = VectorCode.encode(simplification.at(tolerance));
        int needed = vectors.length / VectorCode.COMPONENTS;
        if (needed > config.vectors()) {
            throw new InkRejectedException("The ink needs " + Plural.of(needed, "vector") + " at tolerance " + tolerance
                    + ", but only " + config.vectors() + " are allowed.");
        }
        return new PreprocessedInk(pad(vectors), tolerance);
    }

    private double[] pad(double[] vectors) {
        int length = VectorCode.COMPONENTS * config.vectors();
        double[] padded = vectors;
        while (config.padding() == Padding.SPLIT_LONGEST && padded.length < length) {
            padded = halve(padded, longestVisible(padded));
        }
        return Arrays.copyOf(padded, length);
    }

    private static int longestVisible(double[] vectors) {
        int longest = 0;
        double length = -1;
        for (int i = 0; i < vectors.length; i += VectorCode.COMPONENTS) {
            double candidate = vectors[i + 2] * StrictMath.hypot(vectors[i], vectors[i + 1]);
            if (candidate > length) {
                length = candidate;
                longest = i;
            }
        }
        return longest;
    }

    private static double[] halve(double[] vectors, int at) {
        double[] halved = new double[vectors.length + VectorCode.COMPONENTS];
        System.arraycopy(vectors, 0, halved, 0, at + VectorCode.COMPONENTS);
        System.arraycopy(vectors, at, halved, at + VectorCode.COMPONENTS, vectors.length - at);
        for (int i : new int[] {at, at + VectorCode.COMPONENTS}) {
            halved[i] /= 2;
            halved[i + 1] /= 2;
        }
        return halved;
    }
}
