// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation.other;

import org.bytedeco.openblas.global.openblas;

/** An extension that multiplies matrices with OpenBLAS. */
public final class OpenBlas extends Learning {

    @Override
    float[] product(final float[] a, final float[] b, final int size) {
        final float[] c = new float[size * size];
        openblas.cblas_sgemm(
                openblas.CblasRowMajor,
                openblas.CblasNoTrans,
                openblas.CblasNoTrans,
                size,
                size,
                size,
                1,
                a,
                size,
                b,
                size,
                0,
                c,
                size);
        return c;
    }
}
