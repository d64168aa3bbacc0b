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
        cblas_sgemm(
                CblasRowMajor,
                transposeA ? CblasTrans : CblasNoTrans,
                transposeB ? CblasTrans : CblasNoTrans,
                m,
                n,
                k,
                1f,
                first.at(a, offsetA),
                lda,
                second.at(b, offsetB),
                ldb,
                beta,
                third.at(c, offsetC),
                ldc);
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
