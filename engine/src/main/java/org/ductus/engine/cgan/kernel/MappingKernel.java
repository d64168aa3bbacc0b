// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * Maps latent vector and class together, h = leaky(z·W + E[class] + b), and hands [z, h] on: what a stroke looks like may then
 * depend on z in a way of its own for each class, which the linear latent input alone cannot give. The idea is that of the
 * mapping network of StyleGAN (Karras, Laine and Aila 2019), in one layer with z kept beside it. Tensors {@code mapping/W}
 * [d][m], {@code mapping/E}[K][m], {@code mapping/b}[m].
 */
final class MappingKernel {
    private final int dimensions;
    private final int units;
    private final ClassAffineKernel affine;

    MappingKernel(
            NetworkParameters parameters,
            int batch,
            int dimensions,
            int units,
            boolean training,
            boolean below,
            NativeArena arena) {
        this.dimensions = dimensions;
        this.units = units;
        affine = new ClassAffineKernel(parameters, "mapping", batch, training, below, arena);
    }

    /** Fills rows from … from + n of mapped [B][d + m] from z [B][d]. */
    void forward(Blas blas, int from, int n, float[] z, int[] classes, float[] mapped) {
        affine.forward(blas, from, n, z, classes);
        PointwiseMath.leaky(affine.output, from * units, n * units);
        int size = dimensions + units;
        for (int i = from; i < from + n; i++) {
            System.arraycopy(z, i * dimensions, mapped, i * size, dimensions);
            System.arraycopy(affine.output, i * units, mapped, i * size + dimensions, units);
        }
    }

    /** Takes over dL/d[z, h] [B][d + m] of rows from … from + n; adds up dL/dz [B][d] unless that is null. */
    void backward(Blas blas, int from, int n, float[] mappedGradient, float[] latentGradient) {
        int size = dimensions + units;
        for (int i = from; i < from + n; i++) {
            System.arraycopy(mappedGradient, i * size + dimensions, affine.outputGradient, i * units, units);
        }
        PointwiseMath.leakyBackward(affine.outputGradient, from * units, affine.output, from * units, n * units);
        affine.backward(blas, from, n);
        if (latentGradient != null) {
            for (int i = from; i < from + n; i++) {
                System.arraycopy(mappedGradient, i * size, latentGradient, i * dimensions, dimensions);
                PointwiseMath.addMultiple(
                        1f, affine.inputGradient, i * dimensions, latentGradient, i * dimensions, dimensions);
            }
        }
    }

    /** One of {@link ClassAffineKernel#gradientTasks} tasks, once all rows are through {@link #backward}. */
    void gradient(int task, Blas blas, int[] classes) {
        affine.gradient(task, blas, classes);
    }
}
