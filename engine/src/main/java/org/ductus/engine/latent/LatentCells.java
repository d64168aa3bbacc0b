// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;

/**
 * The cells of a partition as Gaussian noise falls into them, in the plane of the centroids' first two principal components,
 * whatever way of sampling is used later.
 */
public final class LatentCells {

    /** Classes up to which cell masses are computed within about a second. */
    public static final int MOST_CLASSES = 120;

    private static final long STREAM = 0x43454c4c53L;

    private static final int DRAWS = 3000;

    private final LatentPartition partition;

    private final CentroidPlane plane;

    private final double[] masses;

    private final List<List<double[]>> points = new ArrayList<>();

    private LatentCells(LatentPartition partition, double[] masses) {
        this.partition = partition;
        this.masses = masses;
        plane = new CentroidPlane(partition.centroids());
        for (int k = 0; k < partition.classes().size(); k++) {
            points.add(new ArrayList<>());
        }
    }

    /**
     * Looks at the cells.
     *
     * @param partition the partition
     * @param seed seed of the noise
     * @param progress told the share done
     * @return the cells, or empty if there are more than {@value #MOST_CLASSES} classes
     */
    public static Optional<LatentCells> of(LatentPartition partition, long seed, Progress progress) {
        int n = partition.classes().size();
        if (n > MOST_CLASSES) {
            return Optional.empty();
        }
        double[] masses = new double[n];
        for (int k = 0; k < n; k++) {
            double done = (double) k / n;
            progress.report(done, () -> "Measuring cells");
            masses[k] = partition.cellMass(k);
        }
        LatentCells cells = new LatentCells(partition, masses);
        RandomGenerator random = Seeds.generator(seed, STREAM);
        double[] z = new double[partition.dimensions()];
        for (int i = 0; i < DRAWS; i++) {
            CentroidSet.fillGaussian(random, z);
            cells.points.get(partition.nearest(z)).add(cells.plane.project(z));
        }
        return Optional.of(cells);
    }

    /** The partition that was looked at. */
    public LatentPartition partition() {
        return partition;
    }

    /** The share of Gaussian noise in each cell, in the partition's order. */
    public double[] masses() {
        return masses.clone();
    }

    /** The noise that fell into a class's cell: [draw][2]. */
    public double[][] points(int classIndex) {
        partition.checkClass(classIndex);
        return points.get(classIndex).stream().map(double[]::clone).toArray(double[][]::new);
    }

    /** A class's centroid in the plane. */
    public double[] centroidPoint(int classIndex) {
        partition.checkClass(classIndex);
        return plane.project(partition.centroids().vector(classIndex));
    }

    /** The shares of the centroids' variance along the plane's two axes, each 0 to 1. */
    public double[] planeShares() {
        return new double[] {plane.share(0), plane.share(1)};
    }

    /** Length of a class's centroid. */
    public double centroidLength(int classIndex) {
        return Math.sqrt(partition.centroids().product(classIndex, classIndex));
    }
}
