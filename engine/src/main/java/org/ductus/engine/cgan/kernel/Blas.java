// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.ductus.engine.nd4j.NativeRuntime;

/** Matrix products by OpenBLAS on parts of native arrays. One instance for each thread at a time. */
final class Blas {
    /** The largest m·n·k that OpenBLAS's AVX-512 kernels multiply in place, unless the second matrix is transposed. */
    private static final double LARGEST = 1e6;
    /** Parts have this many rows at least: fewer keep the processor's registers from being used fully. */
    private static final int LEAST = 16;
    /** Rows that the kernels work on at a time. */
    private static final int REGISTER = 4;

    private final boolean smallInPlace = NativeRuntime.multipliesSmallInPlace();
    private final Cursor first = new Cursor();
    private final Cursor second = new Cursor();
    private final Cursor third = new Cursor();

    /** Loads OpenBLAS without the rest of ND4J and tells it to use the calling thread only: the parallelism is ours, over the batch. */
    static void initialise() {
        NativeRuntime.ensureBlas();
        blas_set_num_threads(1);
    }

    /**
     * C = op(A)·op(B) + beta·C, all row-major: op(A) is [m][k], op(B) is [k][n], C is [m][n]; offsets and leading dimensions
     * count floats.
     */
    void gemm(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            NativeFloats a,
            long offsetA,
            int lda,
            NativeFloats b,
            long offsetB,
            int ldb,
            float beta,
            NativeFloats c,
            long offsetC,
            int ldc) {
        int columns = n;
        int rows = m;
        if (smallInPlace && !transposeB && (double) m * n * k > LARGEST) {
            columns = parts(n, Math.max(LEAST, (int) (LARGEST / ((double) LEAST * k))));
            rows = parts(m, Math.max(LEAST, (int) (LARGEST / ((double) columns * k))));
        }
        for (int j = 0; j < n; j += columns) {
            for (int i = 0; i < m; i += rows) {
                cblas_sgemm(
                        CblasRowMajor,
                        transposeA ? CblasTrans : CblasNoTrans,
                        transposeB ? CblasTrans : CblasNoTrans,
                        Math.min(rows, m - i),
                        Math.min(columns, n - j),
                        k,
                        1f,
                        first.at(a, offsetA + (transposeA ? i : (long) i * lda)),
                        lda,
                        second.at(b, offsetB + (transposeB ? (long) j * ldb : j)),
                        ldb,
                        beta,
                        third.at(c, offsetC + (long) i * ldc + j),
                        ldc);
            }
        }
    }

    /** The size of even parts of n that are no larger than {@code most}, in whole registers where possible. */
    private static int parts(int n, int most) {
        int count = (n + most - 1) / most;
        int even = (n + count - 1) / count;
        return Math.min(most, (even + REGISTER - 1) / REGISTER * REGISTER);
    }

    /** A pointer that is moved instead of made anew for each call. */
    private static final class Cursor extends FloatPointer {
        Cursor() {
            super((Pointer) null);
        }

        Cursor at(NativeFloats base, long offset) {
            address = base.pointer.address() + offset * Float.BYTES;
            return this;
        }
    }
}
