// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A latent space divided among classes: each class has a characteristic vector (centroid). Immutable. */
public final class LatentPartition {

    private final LatentConfig config;
    private final List<String> classes;
    private final Map<String, Integer> indices;
    private final CentroidSet centroids;

    LatentPartition(LatentConfig config, List<String> classes, CentroidSet centroids) {
        this.config = Objects.requireNonNull(config, "config");
        this.classes = List.copyOf(classes);
        this.centroids = centroids;
        indices = indexClasses(this.classes);
        if (config.centroids() == Centroids.ORTHONORMAL && this.classes.size() > config.dimensions()) {
            String reason = config.sampling() == Sampling.SIMPLEX_EXCHANGE
                    ? "Simplex exchange needs at least as many latent dimensions as classes"
                    : "Orthonormal centroids need at least as many latent dimensions as classes";
            throw new IllegalArgumentException(reason + ", but there are " + this.classes.size() + " classes and "
                    + config.dimensions() + " dimensions: raise the latent size to " + this.classes.size()
                    + " or choose another sampling.");
        }
    }

    private static Map<String, Integer> indexClasses(List<String> classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("A latent space needs at least one class, but none was given.");
        }
        Map<String, Integer> indices = new HashMap<>();
        for (String label : classes) {
            if (indices.put(label, indices.size()) != null) {
                throw new IllegalArgumentException("The class \"" + label + "\" is named twice: name each class once.");
            }
        }
        return indices;
    }

    /**
     * Draws the characteristic vectors.
     *
     * @param classes labels, each once, in the order that class indices follow
     * @throws IllegalArgumentException if there is no class, one is named twice, or there are more classes than dimensions
     *     where orthonormal centroids are asked for
     */
    public static LatentPartition create(LatentConfig config, List<String> classes) {
        LatentPartition empty = new LatentPartition(config, classes, null); // checks before anything is drawn
        return new LatentPartition(config, empty.classes, CentroidSet.draw(config, classes.size()));
    }

    /** The settings. */
    public LatentConfig config() {
        return config;
    }

    /** The labels in the order of their indices. */
    public List<String> classes() {
        return classes;
    }

    /** Size of a latent vector. */
    public int dimensions() {
        return config.dimensions();
    }

    /** A copy of a class's characteristic vector. */
    public double[] centroid(int classIndex) {
        checkClass(classIndex);
        return centroids.vector(classIndex).clone();
    }

    /** Index of a label, or -1 if the partition doesn't have it. */
    public int indexOf(String label) {
        return indices.getOrDefault(label, -1);
    }

    /** Index of the class whose characteristic vector is nearest to {@code latent} (Euclidean). */
    public int nearest(double[] latent) {
        if (latent.length != dimensions()) {
            throw new IllegalArgumentException("The latent vector has " + latent.length + " components, but this latent"
                    + " space has " + dimensions() + " dimensions.");
        }
        return centroids.nearest(latent);
    }

    /**
     * The same characteristic vectors with another way of sampling.
     *
     * @throws IllegalArgumentException if simplex exchange is asked for and the centroids are not orthonormal
     */
    public LatentPartition withSampling(Sampling sampling) {
        if (sampling == Sampling.SIMPLEX_EXCHANGE && config.centroids() != Centroids.ORTHONORMAL) {
            throw new IllegalArgumentException("Simplex exchange needs orthonormal centroids, but this latent space has"
                    + " centroids of kind \"" + config.centroids().displayName()
                    + "\": create a latent space with orthonormal centroids or choose another sampling.");
        }
        return new LatentPartition(config.withSampling(sampling), classes, centroids);
    }

    /**
     * The share of N(0, I) that lies nearest to a class's centroid, 0 to 1: exact for orthonormal centroids, else estimated
     * to about a percent of itself, or to a few where there are more classes than dimensions (always the same value). Takes
     * time with the square of the number of classes.
     */
    public double cellMass(int classIndex) {
        return CellMass.of(this, classIndex);
    }

    /**
     * How many standard normal draws a class needs on average until its centroid is the nearest: the inverse of its
     * {@link #cellMass}.
     */
    public double expectedDraws(int classIndex) {
        return 1 / cellMass(classIndex);
    }

    /** The partition as strict, versioned JSON. */
    public byte[] toJson() {
        return LatentPartitionJson.write(this);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws IOException with a sentence if anything is missing, unknown, of another size or not a finite number
     */
    public static LatentPartition ofJson(byte[] json) throws IOException {
        return LatentPartitionJson.read(json);
    }

    CentroidSet centroids() {
        return centroids;
    }

    void checkClass(int classIndex) {
        if (classIndex < 0 || classIndex >= classes.size()) {
            throw new IllegalArgumentException(
                    "There is no class " + classIndex + ": the latent space has " + classes.size() + " classes.");
        }
    }
}
