// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spectral normalisation (Miyato et al. 2018) of the discriminator's matrices: each is divided by its largest singular value
 * σ = uᵀWv, which one step of power iteration follows in each update, from the vector v that the last step left among the
 * parameters. The gradient by W from that by W/σ, G, is (G − ⟨G, W/σ⟩·u·vᵀ)/σ.
 */
final class SpectralNorm {
    /** A matrix of zeros is divided by this. */
    private static final double SMALLEST = 1e-12;

    private final NetworkParameters p;
    private final List<Matrix> matrices = new ArrayList<>();
    private final float[] gradient;

    /** All weights, the matrices normalised. */
    final float[] weights;

    SpectralNorm(NetworkParameters parameters) {
        p = parameters;
        weights = new float[p.weights.length];
        gradient = new float[p.weights.length];
        for (String name : p.names) {
            String layer = name.substring(0, name.indexOf('/'));
            switch (name) {
                case "dense1/W", "dense2/W", "class/E" -> matrices.add(matrix(name, p.offset(layer + "/v")));
                case "out/w" -> matrices.add(matrix(name, -1));
                default -> {} // biases and vectors v
            }
        }
    }

    private Matrix matrix(String name, int v) {
        int[] shape = p.shapes.get(name);
        return new Matrix(p.offset(name), new double[shape[0]], new double[shape.length == 1 ? 1 : shape[1]], v);
    }

    /** A step of power iteration, and the weights normalised by what it found. */
    void update() {
        System.arraycopy(p.weights, 0, weights, 0, weights.length);
        for (Matrix m : matrices) {
            float scale = (float) (1 / m.step());
            PointwiseMath.multiply(scale, weights, m.from, m.size());
            p.nativeWeights.put(m.from, weights, m.from, m.size());
        }
    }

    /** Turns the gradient by the normalised matrices into that by the matrices. */
    void gradient() {
        for (Matrix m : matrices) {
            p.partials[0].get(m.from, gradient, m.from, m.size());
            m.through();
            p.partials[0].put(m.from, gradient, m.from, m.size());
        }
    }

    /** A matrix [rows][columns] from a place on, and where its vector v is kept; −1 for a single column, where v is 1. */
    private final class Matrix {
        private final int from;
        private final double[] u;
        private final double[] v;
        private final int kept;
        private double sigma;

        Matrix(int from, double[] u, double[] v, int kept) {
            this.from = from;
            this.u = u;
            this.v = v;
            this.kept = kept;
        }

        int size() {
            return u.length * v.length;
        }

        double step() {
            float[] w = p.weights;
            int columns = v.length;
            for (int j = 0; j < columns; j++) {
                v[j] = kept < 0 ? 1 : w[kept + j];
            }
            for (int i = 0; i < u.length; i++) {
                double sum = 0;
                for (int j = 0; j < columns; j++) {
                    sum += w[from + i * columns + j] * v[j];
                }
                u[i] = sum;
            }
            normalise(u);
            Arrays.fill(v, 0);
            for (int i = 0; i < u.length; i++) {
                for (int j = 0; j < columns; j++) {
                    v[j] += w[from + i * columns + j] * u[i];
                }
            }
            sigma = normalise(v);
            for (int j = 0; kept >= 0 && j < columns; j++) {
                w[kept + j] = (float) v[j];
            }
            return sigma;
        }

        void through() {
            double inner = 0;
            for (int i = from; i < from + size(); i++) {
                inner += (double) gradient[i] * weights[i];
            }
            int columns = v.length;
            for (int i = 0; i < u.length; i++) {
                for (int j = 0; j < columns; j++) {
                    int k = from + i * columns + j;
                    gradient[k] = (float) ((gradient[k] - inner * u[i] * v[j]) / sigma);
                }
            }
        }

        private static double normalise(double[] a) {
            double sum = 0;
            for (double x : a) {
                sum += x * x;
            }
            double norm = Math.max(Math.sqrt(sum), SMALLEST);
            for (int i = 0; i < a.length; i++) {
                a[i] /= norm;
            }
            return norm;
        }
    }
}
