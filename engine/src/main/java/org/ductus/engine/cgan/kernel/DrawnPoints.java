// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import org.ductus.engine.cgan.CganConfig;

/**
 * The points of the line that vectors draw, as the discriminator sees them beside the vectors: p_t = α·(v_0 + … + v_t), in
 * the network's units. A shift of a vector moves all points after it, so that drift along the line, which is small in
 * every single vector, is large here. Linear: gradients go back through its transpose.
 *
 * @param steps vectors T of a sample
 * @param samples samples of a pack, one after the other
 * @param weight α, 0 where no points are drawn
 */
record DrawnPoints(int steps, int samples, float weight) {

    static DrawnPoints of(CganConfig config) {
        return new DrawnPoints(config.steps(), config.packing(), (float) config.drawnPoints());
    }

    /** Numbers of the vectors of a pack. */
    int vectors() {
        return 3 * steps * samples;
    }

    /** Numbers of vectors and points of a pack. */
    int size() {
        return (weight > 0 ? 5 : 3) * steps * samples;
    }

    /** Fills in the points behind the vectors of a pack at a[offset …]. */
    void draw(float[] a, int offset) {
        if (weight == 0) {
            return;
        }
        int to = offset + vectors();
        for (int s = 0; s < samples; s++) {
            float x = 0;
            float y = 0;
            for (int t = 0; t < steps; t++) {
                int v = offset + 3 * (s * steps + t);
                x += weight * a[v];
                y += weight * a[v + 1];
                a[to++] = x;
                a[to++] = y;
            }
        }
    }

    /** out[at …] = factor · the gradient by the vectors, from that by vectors and points at g[offset …]. */
    void transpose(float[] g, int offset, float factor, float[] out, int at) {
        int n = vectors();
        for (int j = 0; j < n; j++) {
            out[at + j] = factor * g[offset + j];
        }
        if (weight == 0) {
            return;
        }
        for (int s = 0; s < samples; s++) {
            float x = 0;
            float y = 0;
            for (int t = steps - 1; t >= 0; t--) {
                int p = offset + n + 2 * (s * steps + t);
                x += weight * g[p];
                y += weight * g[p + 1];
                int v = at + 3 * (s * steps + t);
                out[v] += factor * x;
                out[v + 1] += factor * y;
            }
        }
    }
}
