// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** What comes out of a packed file, as long as it is not far more than what went in: such files are bombs. */
class BoundedExpansion extends FilterInputStream {

    private final String source;

    private final LongSupplier packed;

    private long unpacked;

    /**
     * @param in the unpacked content
     * @param source name of the file
     * @param packed the number of packed bytes behind what was read so far, or an upper bound
     */
    BoundedExpansion(InputStream in, String source, LongSupplier packed) {
        super(in);
        this.source = source;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        unpacked(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
        int count = super.read(b, offset, length);
        unpacked(count);
        return count;
    }

    /** Told how many bytes came out; -1 at the end. */
    void unpacked(int bytes) throws IOException {
        unpacked += Math.max(0, bytes);
        if (unpacked > Limits.EXPANSION_ALWAYS_ALLOWED && unpacked / Limits.EXPANSION > packed.getAsLong()) {
            throw new MalformedInkException(
                    source,
                    "The file unpacks to more than " + Limits.EXPANSION
                            + " times its size, as no real ink does; the rest was left out.");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
