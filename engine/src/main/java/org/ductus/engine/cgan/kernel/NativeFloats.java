// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** A zeroed float array outside Java's heap, where BLAS reads and writes without copies. Freed by its {@link NativeArena}. */
final class NativeFloats {
    final FloatPointer pointer;
    private final FloatBuffer buffer;

    NativeFloats(long size) {
        pointer = new FloatPointer(size);
        Pointer.memset(pointer, 0, size * Float.BYTES);
        buffer = pointer.asBuffer();
    }

    /** Copies to out[offset … offset + length). */
    void get(int from, float[] out, int offset, int length) {
        buffer.get(from, out, offset, length);
    }

    /** Copies from in[offset … offset + length). */
    void put(int to, float[] in, int offset, int length) {
        buffer.put(to, in, offset, length);
    }
}
