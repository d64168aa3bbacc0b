// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * How a batch is split into chunks that threads take. Depends on the batch alone, so that sums over chunks have the same
 * order, and results the same bits, for any number of threads.
 *
 * @param batch samples of the batch
 * @param pack samples that stay together; divides the batch
 */
record Chunks(int batch, int pack) {
    /** Samples of a chunk: small enough for the caches and four cores at a batch of 64, large enough for BLAS. */
    static final int SIZE = 16;
    /** Chunks at most: each has a gradient of its own. */
    private static final int MOST = 16;

    private int each() {
        return Math.max(SIZE, (batch + MOST - 1) / MOST);
    }

    int count() {
        return Math.min(batch / pack, (batch + each() - 1) / each());
    }

    /** First sample of a chunk; samples are spread evenly. */
    int first(int chunk) {
        return pack * (int) ((long) (batch / pack) * chunk / count());
    }

    int size(int chunk) {
        return first(chunk + 1) - first(chunk);
    }
}
