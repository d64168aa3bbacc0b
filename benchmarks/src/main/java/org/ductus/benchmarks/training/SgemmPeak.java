// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.util.concurrent.CountDownLatch;
import org.bytedeco.javacpp.FloatPointer;
import org.ductus.engine.nd4j.NativeRuntime;

/** What the machine can do at most: products of large square matrices by OpenBLAS, one on each thread at the same time. */
final class SgemmPeak implements AutoCloseable {
    private static final int N = 1024;

    private final FloatPointer[][] matrices;

    SgemmPeak(int threads) {
        NativeRuntime.ensureBlas();
        matrices = new FloatPointer[threads][3];
        for (FloatPointer[] m : matrices) {
            for (int i = 0; i < 3; i++) {
                m[i] = new FloatPointer((long) N * N);
                for (int j = 0; j < N * N; j++) {
                    m[i].put(j, 1e-3f * (j % 7 - 3));
                }
            }
        }
    }

    /** Operations of one {@link #run}. */
    double flops() {
        return 2.0 * N * N * N * matrices.length;
    }

    /** One product on each thread. */
    void run() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(matrices.length - 1);
        for (int i = 1; i < matrices.length; i++) {
            FloatPointer[] m = matrices[i];
            Thread thread = new Thread(() -> {
                multiply(m);
                done.countDown();
            });
            thread.start();
        }
        multiply(matrices[0]);
        done.await();
    }

    private static void multiply(FloatPointer[] m) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, N, N, N, 1f, m[0], N, m[1], N, 0f, m[2], N);
    }

    @Override
    public void close() {
        for (FloatPointer[] m : matrices) {
            for (FloatPointer p : m) {
                p.deallocate();
            }
        }
    }
}
