// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times several candidates in alternating blocks, so that what else the machine does meets all of them alike. */
public final class Blocks {
    private Blocks() {}

    /** Something to repeat. */
    public interface Candidate {
        /** Does it once. */
        void run() throws Exception;
    }

    /**
     * Warms each candidate up, then runs blocks in turn.
     *
     * @param candidates by name
     * @param blocks blocks of each
     * @param blockMillis about how long a block takes
     * @return the median over blocks of the milliseconds of one repetition
     */
    public static Map<String, Double> medians(Map<String, Candidate> candidates, int blocks, int blockMillis)
            throws Exception {
        Map<String, Integer> repetitions = new LinkedHashMap<>();
        Map<String, double[]> times = new LinkedHashMap<>();
        for (var c : candidates.entrySet()) {
            long start = System.nanoTime();
            int n = 0;
            while (System.nanoTime() - start < 3_000_000L * blockMillis || n < 3) {
                c.getValue().run();
                n++;
            }
            double last = time(c.getValue(), 1);
            repetitions.put(c.getKey(), Math.max(1, (int) (blockMillis / last)));
            times.put(c.getKey(), new double[blocks]);
        }
        for (int b = 0; b < blocks; b++) {
            for (var c : candidates.entrySet()) {
                times.get(c.getKey())[b] = time(c.getValue(), repetitions.get(c.getKey()));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, t) -> {
            Arrays.sort(t);
            medians.put(name, (t[(blocks - 1) / 2] + t[blocks / 2]) / 2);
        });
        return medians;
    }

    private static double time(Candidate candidate, int repetitions) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < repetitions; i++) {
            candidate.run();
        }
        return (System.nanoTime() - start) / 1e6 / repetitions;
    }
}
