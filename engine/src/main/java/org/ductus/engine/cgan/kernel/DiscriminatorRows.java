// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * Where the discriminator's rows stand: for each chunk of the batch its real samples, then its generated ones, then, where the
 * gradient penalty needs them, points between. A row is a pack of samples that are judged together.
 *
 * @param chunks how the batch is split
 * @param between whether there are points between
 */
record DiscriminatorRows(Chunks chunks, boolean between) {
    static final int REAL = 0;
    static final int GENERATED = 1;
    static final int BETWEEN = 2;

    /** Rows of one pack. */
    int kinds() {
        return between ? 3 : 2;
    }

    /** Packs of the batch. */
    int packs() {
        return chunks.batch() / chunks.pack();
    }

    int count() {
        return kinds() * packs();
    }

    /** First pack of a chunk. */
    int first(int chunk) {
        return chunks.first(chunk) / chunks.pack();
    }

    /** Packs of a chunk. */
    int size(int chunk) {
        return chunks.size(chunk) / chunks.pack();
    }

    /** First row of a chunk. */
    int row(int chunk) {
        return kinds() * first(chunk);
    }

    /** What a row holds. */
    int kind(int row) {
        int chunk = 0;
        while (row >= row(chunk + 1)) {
            chunk++;
        }
        return (row - row(chunk)) / size(chunk);
    }
}
