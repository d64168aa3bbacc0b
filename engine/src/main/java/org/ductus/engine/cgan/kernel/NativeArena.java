// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.ArrayList;
import java.util.List;

/** Owns native arrays and frees them together. */
final class NativeArena implements AutoCloseable {
    private final List<NativeFloats> all = new ArrayList<>();

    /** A zeroed native array. */
    NativeFloats allocate(long size) {
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The network needs an array of " + size
                    + " numbers, more than fits: choose fewer filters or a smaller minibatch.");
        }
        NativeFloats floats = new NativeFloats(size);
        all.add(floats);
        return floats;
    }

    @Override
    public void close() {
        all.forEach(f -> f.pointer.deallocate());
        all.clear();
    }
}
