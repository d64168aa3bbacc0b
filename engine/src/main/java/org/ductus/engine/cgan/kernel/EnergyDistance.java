// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import org.ductus.engine.cgan.CganConfig;

/**
 * The energy distance between the generated and the real samples of a class, 2·E|x − y| − E|x − x'| − E|y − y'| for generated
 * x, x' and real y, y' (Székely and Rizzo, Energy statistics, 2013): zero exactly where both have the same distribution. Its
 * middle term pushes samples of a class apart, by just as much as the real ones are (Gritsenko et al., A spectral energy
 * distance, 2020), which is what a discriminator that sees one sample at a time doesn't ask for.
 *
 * <p>It is estimated without bias within each group of classmates of a minibatch, and averaged over the samples, so that its
 * weight doesn't depend on their number. The term of real samples alone has no gradient and is left out.
 */
public final class EnergyDistance {
    /** Samples nearer than this push each other no more: the gradient of a distance has no limit at 0. */
    private static final double NEAR = 1e-6;

    private final double weight;
    private final int batch;
    private final int classmates;
    private final int features;

    private EnergyDistance(double weight, int batch, int classmates, int features) {
        this.weight = weight;
        this.batch = batch;
        this.classmates = classmates;
        this.features = features;
    }

    /** The term of a configuration. */
    public static EnergyDistance of(CganConfig config) {
        return new EnergyDistance(config.energyDistance(), config.minibatch(), config.classmates(), 3 * config.steps());
    }

    /** The loss, without the term of real samples alone. */
    public double loss(float[] generated, float[] real) {
        double sum = 0;
        for (int i = 0; i < batch; i++) {
            int first = first(i);
            int n = size(first);
            for (int j = first; j < first + n; j++) {
                sum += 2 * distance(generated, i, real, j) / n;
                sum -= i == j ? 0 : distance(generated, i, generated, j) / (n - 1);
            }
        }
        return weight * sum / batch;
    }

    /**
     * Adds the gradient by some of the generated samples.
     *
     * @param generated [batch][3T] generated samples
     * @param real [batch][3T] real samples, of the same classes
     * @param from the first sample whose gradient is wanted
     * @param count samples whose gradient is wanted
     * @param gradient [batch][3T] what is added to
     */
    public void addGradient(float[] generated, float[] real, int from, int count, float[] gradient) {
        for (int i = from; i < from + count; i++) {
            int first = first(i);
            int n = size(first);
            for (int j = first; j < first + n; j++) {
                pull(generated, i, real, j, 2 * weight / (n * (double) batch), gradient);
                if (i != j) { // the pair counts from both its ends
                    pull(generated, i, generated, j, -2 * weight / ((n - 1) * (double) batch), gradient);
                }
            }
        }
    }

    private int first(int i) {
        return i - i % classmates;
    }

    private int size(int first) {
        return Math.min(classmates, batch - first);
    }

    private double distance(float[] a, int i, float[] b, int j) {
        double sum = 0;
        for (int f = 0; f < features; f++) {
            double d = (double) a[i * features + f] - b[j * features + f];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    private void pull(float[] a, int i, float[] b, int j, double strength, float[] gradient) {
        double distance = distance(a, i, b, j);
        if (distance < NEAR) {
            return;
        }
        float factor = (float) (strength / distance);
        for (int f = 0; f < features; f++) {
            gradient[i * features + f] += factor * (a[i * features + f] - b[j * features + f]);
        }
    }
}
