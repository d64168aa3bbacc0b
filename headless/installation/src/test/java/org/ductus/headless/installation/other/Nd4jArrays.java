// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation.other;

import org.nd4j.linalg.factory.Nd4j;

/** An extension that multiplies matrices with ND4J. */
public final class Nd4jArrays extends Learning {

    @Override
    float[] product(final float[] a, final float[] b, final int size) {
        return Nd4j.createFromArray(a)
                .reshape(size, size)
                .mmul(Nd4j.createFromArray(b).reshape(size, size))
                .ravel()
                .toFloatVector();
    }
}
