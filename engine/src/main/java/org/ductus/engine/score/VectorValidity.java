// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.List;

/**
 * Whether vectors are such as preprocessed ink has.
 *
 * @param unclearPen share of pen flags that are neither 0 nor 1 (further than 0.1 from both)
 * @param tooManyStrokes share of samples with more strokes than allowed
 * @param drift mean difference of the longer side of a sample's box from 1, the side of preprocessed ink
 */
record VectorValidity(double unclearPen, double tooManyStrokes, double drift) {

    private static final double CLEAR = 0.1;

    static VectorValidity of(List<double[]> samples, int mostStrokes) {
        long pens = 0;
        long unclear = 0;
        int many = 0;
        double drift = 0;
        for (double[] vectors : samples) {
            double x = 0;
            double y = 0;
            double[] box = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
            int strokes = 0;
            boolean down = false;
            for (int i = 0; i < vectors.length; i += 3) {
                double pen = vectors[i + 2];
                pens++;
                unclear += Math.min(Math.abs(pen), Math.abs(pen - 1)) > CLEAR ? 1 : 0;
                boolean visible = pen > 0.5;
                if (visible) {
                    strokes += down ? 0 : 1;
                    widen(box, x, y);
                }
                x += vectors[i];
                y += vectors[i + 1];
                if (visible) {
                    widen(box, x, y);
                }
                down = visible;
            }
            many += strokes > mostStrokes ? 1 : 0;
            drift += strokes == 0 ? 1 : Math.abs(Math.max(box[1] - box[0], box[3] - box[2]) - 1);
        }
        return new VectorValidity((double) unclear / pens, (double) many / samples.size(), drift / samples.size());
    }

    private static void widen(double[] box, double x, double y) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.max(box[1], x);
        box[2] = Math.min(box[2], y);
        box[3] = Math.max(box[3], y);
    }
}
