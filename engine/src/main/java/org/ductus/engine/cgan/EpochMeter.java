// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.Arrays;
import org.ductus.engine.cgan.kernel.IterationRecord;

/** Gathers the iterations of an epoch into its record. */
final class EpochMeter {
    private final double[] sums = new double[9];
    private int count;
    private long start = System.nanoTime();

    void add(IterationRecord r) {
        double[] values = {
            r.lossDiscriminator(),
            r.lossGenerator(),
            r.scoreReal(),
            r.scoreFake(),
            r.gradientNormDiscriminator(),
            r.gradientNormGenerator(),
            r.clippedDiscriminator(),
            r.clippedGenerator(),
            r.gradientPenalty()
        };
        for (int i = 0; i < values.length; i++) {
            sums[i] += values[i];
        }
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The record of what was added since the last one. */
    EpochRecord take(int epoch, long iterations, double rate) {
        long now = System.nanoTime();
        EpochRecord record = new EpochRecord(
                epoch,
                iterations,
                sums[0] / count,
                sums[1] / count,
                sums[2] / count,
                sums[3] / count,
                sums[4] / count,
                sums[5] / count,
                sums[6] / count,
                sums[7] / count,
                sums[8] / count,
                rate,
                (now - start) / 1e9);
        Arrays.fill(sums, 0);
        count = 0;
        start = now;
        return record;
    }
}
