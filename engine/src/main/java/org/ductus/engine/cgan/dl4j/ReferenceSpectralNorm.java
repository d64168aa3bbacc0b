// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;

/**
 * Spectral normalisation (Miyato et al. 2018), written for reading: matrices W of the discriminator become W/σ with σ = uᵀWv, u
 * along W·v and v along Wᵀ·u after one step of power iteration.
 */
final class ReferenceSpectralNorm {
    private record Factors(RealVector u, RealVector v, double sigma, RealMatrix normalised) {}

    private final Map<String, Factors> factors = new LinkedHashMap<>();

    /** The weights for the passes; leaves the new vectors v in the optimiser. */
    Parameters update(ReferenceOptimiser optimiser) {
        Parameters weights = optimiser.weights();
        Parameters normalised = weights;
        factors.clear();
        for (String tensor : weights.names()) {
            boolean column = tensor.equals("out/w");
            if (!column && weights.shape(tensor).length == 1) {
                continue;
            }
            String kept = ParameterLayout.layer(tensor) + "/v";
            RealMatrix w = matrix(weights.get(tensor), weights.shape(tensor)[0]);
            RealVector u = w.operate(column ? new ArrayRealVector(1, 1) : vector(weights.get(kept)))
                    .unitVector();
            RealVector v = w.preMultiply(u);
            double sigma = v.getNorm();
            v = v.mapDivide(sigma);
            if (!column) {
                optimiser.set(kept, narrow(v.toArray()));
            }
            RealMatrix unit = w.scalarMultiply(1 / sigma);
            factors.put(tensor, new Factors(u, v, sigma, unit));
            float[] flat = new float[w.getRowDimension() * w.getColumnDimension()];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = (float) unit.getEntry(i / w.getColumnDimension(), i % w.getColumnDimension());
            }
            normalised = normalised.with(tensor, flat);
        }
        return normalised;
    }

    /** Turns gradients by the normalised matrices G into those by the matrices, (G − ⟨G, W/σ⟩·u·vᵀ)/σ. */
    void through(Map<String, double[]> gradient) {
        factors.forEach((tensor, f) -> {
            double[] g = gradient.get(tensor);
            int columns = f.v.getDimension();
            double inner = 0;
            for (int i = 0; i < g.length; i++) {
                inner += g[i] * f.normalised.getEntry(i / columns, i % columns);
            }
            for (int i = 0; i < g.length; i++) {
                g[i] = (g[i] - inner * f.u.getEntry(i / columns) * f.v.getEntry(i % columns)) / f.sigma;
            }
        });
    }

    private static RealMatrix matrix(float[] flat, int rows) {
        RealMatrix m = new Array2DRowRealMatrix(rows, flat.length / rows);
        for (int i = 0; i < flat.length; i++) {
            m.setEntry(i / m.getColumnDimension(), i % m.getColumnDimension(), flat[i]);
        }
        return m;
    }

    private static RealVector vector(float[] values) {
        RealVector v = new ArrayRealVector(values.length);
        for (int i = 0; i < values.length; i++) {
            v.setEntry(i, values[i]);
        }
        return v;
    }

    private static float[] narrow(double[] wide) {
        float[] narrow = new float[wide.length];
        for (int i = 0; i < wide.length; i++) {
            narrow[i] = (float) wide[i];
        }
        return narrow;
    }
}
