// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;

/** What a way of sampling does to the distribution of latent vectors, measured on draws, before anything is trained. */
public final class LatentDiagnostics {

    /** Most draws a class. */
    public static final int MAX_DRAWS = 100_000;

    private static final long STREAM = 0x44494147;

    /** Lengths that are kept in all, the first ones of each class. */
    private static final int KEPT_NORMS = 200_000;

    /** Points of the plane that are kept in all, the first ones of each class: enough for a picture. */
    private static final int KEPT_POINTS = 1_500;

    private final LatentPartition partition;
    private final int draws;
    private final List<ClassDiagnostics> classes;
    private final double[] norms;
    private final double normMean;
    private final double variance;
    private final double[][][] points;
    private final CentroidPlane plane;

    private LatentDiagnostics(LatentPartition partition, int draws, Measuring measured) {
        this.partition = partition;
        this.draws = draws;
        classes = List.copyOf(measured.classes);
        norms = Arrays.copyOf(measured.norms, measured.kept);
        normMean = measured.normSum / ((double) draws * classes.size());
        variance = measured.all.variance();
        points = measured.points;
        plane = measured.plane;
    }

    /**
     * Draws latent vectors of each class and measures them.
     *
     * @param partition what to look at
     * @param draws latent vectors of each class, 2 to {@value #MAX_DRAWS}
     * @param seed seed of the draws; each class has a stream of its own
     * @param progress told the share of classes done
     * @throws IllegalArgumentException if the number of draws lies outside, or rejection would take too long
     */
    public static LatentDiagnostics measure(LatentPartition partition, int draws, long seed, Progress progress) {
        Measuring measuring = new Measuring(partition, checkedDraws(draws));
        for (int k = 0; k < partition.classes().size(); k++) {
            measuring.draw(k, seed, progress);
        }
        return new LatentDiagnostics(partition, draws, measuring);
    }

    /**
     * @param draws latent vectors of each class
     * @return as many
     * @throws IllegalArgumentException if there are fewer than 2 or more than {@value #MAX_DRAWS}
     */
    public static int checkedDraws(int draws) {
        if (draws < 2 || draws > MAX_DRAWS) {
            throw new IllegalArgumentException(
                    "The number of draws a class is " + draws + ", but it must lie between 2 and " + MAX_DRAWS + ".");
        }
        return draws;
    }

    /** Sums of one run. */
    private static final class Measuring {
        private final LatentPartition partition;
        private final int draws;
        private final LatentSampler sampler;
        private final CentroidPlane plane;
        private final List<ClassDiagnostics> classes = new ArrayList<>();
        private final ComponentVariance all;
        private final double[] norms;
        private final double[][][] points;
        private int kept;
        private double normSum;

        Measuring(LatentPartition partition, int draws) {
            this.partition = partition;
            this.draws = draws;
            sampler = LatentSampler.of(partition);
            plane = new CentroidPlane(partition.centroids());
            all = new ComponentVariance(partition.dimensions());
            int n = partition.classes().size();
            norms = new double[n * Math.min(draws, Math.max(20, KEPT_NORMS / n))];
            points = new double[n][Math.min(draws, Math.max(2, KEPT_POINTS / n))][];
        }

        void draw(int k, long seed, Progress progress) {
            int n = partition.classes().size();
            RandomGenerator random = Seeds.generator(seed, STREAM, k);
            ComponentVariance own = new ComponentVariance(partition.dimensions());
            float[] out = new float[partition.dimensions()];
            double[] z = new double[out.length];
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < draws; i++) {
                double done = (k + (double) i / draws) / n;
                progress.report(
                        done,
                        () -> "Drawing latent vectors of class "
                                + partition.classes().get(k));
                sampler.sample(k, random, out, 0);
                for (int j = 0; j < z.length; j++) {
                    z[j] = out[j];
                }
                double square = CentroidSet.dot(z, z);
                double norm = Math.sqrt(square);
                sum += norm;
                squares += square;
                own.add(z);
                all.add(z);
                if (i < norms.length / n) {
                    norms[kept++] = norm;
                }
                if (i < points[k].length) {
                    points[k][i] = plane.project(z);
                }
            }
            normSum += sum;
            double mean = sum / draws;
            double deviation = Math.sqrt(Math.max(0, (squares - draws * mean * mean) / (draws - 1)));
            classes.add(diagnostics(k, mean, deviation, own.variance()));
        }

        private ClassDiagnostics diagnostics(int k, double normMean, double normDeviation, double variance) {
            double mass = partition.cellMass(k);
            int nearest = nearest(k);
            return new ClassDiagnostics(
                    partition.classes().get(k),
                    mass,
                    1 / mass,
                    normMean,
                    normDeviation,
                    variance,
                    partition.classes().get(nearest),
                    distance(k, nearest));
        }

        private int nearest(int k) {
            int nearest = k;
            for (int j = 0; j < partition.classes().size(); j++) {
                if (j != k && (nearest == k || distance(k, j) < distance(k, nearest))) {
                    nearest = j;
                }
            }
            return nearest;
        }

        private double distance(int j, int k) {
            CentroidSet centroids = partition.centroids();
            return Math.sqrt(
                    Math.max(0, centroids.product(j, j) - 2 * centroids.product(j, k) + centroids.product(k, k)));
        }
    }

    /** The partition that was looked at. */
    public LatentPartition partition() {
        return partition;
    }

    /** Latent vectors that were drawn of each class. */
    public int draws() {
        return draws;
    }

    /** A record for each class, in the partition's order. */
    public List<ClassDiagnostics> classes() {
        return classes;
    }

    /** Mean of |z| over all draws of all classes. */
    public double normMean() {
        return normMean;
    }

    /** Variance of a component over all draws of all classes, averaged over the components; 1 for Gaussian noise. */
    public double variance() {
        return variance;
    }

    /** Variance of a component within a class, averaged over components and classes; 1 for Gaussian noise. */
    public double varianceWithin() {
        return classes.stream()
                .mapToDouble(ClassDiagnostics::variance)
                .average()
                .orElseThrow();
    }

    /** Lengths |z| of the first draws of each class, at most about 200,000 in all, class by class. */
    public double[] norms() {
        return norms.clone();
    }

    /** How far the lengths are from those of Gaussian noise; see {@link GaussianNorm#distance}. */
    public double normDistance() {
        return new GaussianNorm(partition.dimensions()).distance(norms);
    }

    /**
     * The first draws of a class in the plane of the centroids' first two principal components.
     *
     * @return [draw][2], about 1,500 for all classes together
     */
    public double[][] points(int classIndex) {
        partition.checkClass(classIndex);
        return Arrays.stream(points[classIndex]).map(double[]::clone).toArray(double[][]::new);
    }

    /** A class's centroid in that plane. */
    public double[] centroidPoint(int classIndex) {
        partition.checkClass(classIndex);
        return plane.project(partition.centroids().vector(classIndex));
    }

    /** The share of the centroids' variance along the plane's first (0) or second (1) axis, 0 to 1. */
    public double planeShare(int axis) {
        return plane.share(axis);
    }
}
