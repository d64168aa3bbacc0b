// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ductus.engine.Plural;
import org.ductus.engine.latent.LatentPartition;

/** Training samples, checked, scaled and sorted by class. Immutable. */
public final class TrainingData {
    private final List<String> classes;
    private final int steps;
    private final int rows;
    private final Scale scale;
    private final float[][] byClass;
    private final String fingerprint;

    TrainingData(List<String> classes, int steps, int rows, Scale scale, float[][] byClass, String fingerprint) {
        this.classes = classes;
        this.steps = steps;
        this.rows = rows;
        this.scale = scale;
        this.byClass = byClass;
        this.fingerprint = fingerprint;
    }

    /**
     * Checks and scales samples.
     *
     * @param vectors one array for each sample: dx0, dy0, pen0, dx1, … with pen 1 visible or 0 lifted
     * @param labels the class of each sample
     * @param partition the classes to train; each must have a sample, and each sample's class must be among them
     * @throws IllegalArgumentException naming the row (from 1) or class, if the samples can't be trained on
     */
    public static TrainingData of(List<double[]> vectors, List<String> labels, LatentPartition partition) {
        if (vectors.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "There are " + vectors.size() + " samples, but " + labels.size() + " labels: each needs one.");
        }
        if (vectors.isEmpty()) {
            throw new IllegalArgumentException("There are no training samples: the table is empty.");
        }
        List<String> classes = List.copyOf(partition.classes());
        if (classes.size() < 2) {
            throw new IllegalArgumentException(
                    "A conditional GAN needs at least two classes, but the latent partition has " + "only " + classes
                            + ".");
        }
        int length = vectors.get(0).length;
        int[] counts = new int[classes.size()];
        int[] index = new int[labels.size()];
        for (int row = 0; row < index.length; row++) {
            check(vectors.get(row), row, length);
            index[row] = partition.indexOf(labels.get(row));
            if (index[row] < 0) {
                throw new IllegalArgumentException("Row " + (row + 1) + " has the class \"" + labels.get(row)
                        + "\", which the latent partition doesn't know: make the partition from the same table.");
            }
            counts[index[row]]++;
        }
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] == 0) {
                throw new IllegalArgumentException(
                        "The class \"" + classes.get(c) + "\" of the latent partition has no "
                                + "training sample: add samples or make the partition from the training table.");
            }
        }
        Scale scale = Scale.of(vectors);
        Digest digest = new Digest();
        float[][] byClass = new float[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            byClass[c] = new float[Math.multiplyExact(counts[c], length)];
        }
        int[] filled = new int[counts.length];
        for (int row = 0; row < index.length; row++) {
            int c = index[row];
            scale.toNetwork(vectors.get(row), byClass[c], filled[c]);
            filled[c] += length;
            digest.add(labels.get(row).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(8 * length);
            bytes.asDoubleBuffer().put(vectors.get(row));
            digest.add(bytes.array());
        }
        return new TrainingData(classes, length / 3, index.length, scale, byClass, digest.shortHex());
    }

    private static void check(double[] v, int row, int length) {
        if (v.length == 0 || v.length % 3 != 0) {
            throw new IllegalArgumentException("Row " + (row + 1) + " has " + v.length
                    + " numbers: expected dx, dy and pen of each vector, so a multiple of 3.");
        }
        if (v.length != length) {
            throw new IllegalArgumentException(
                    "Row " + (row + 1) + " has " + Plural.of(v.length / 3, "vector") + ", but row 1 has " + length / 3
                            + ": all samples need the same number; preprocess them together.");
        }
        for (int i = 0; i < v.length; i++) {
            if (!Double.isFinite(v[i])) {
                throw new IllegalArgumentException("Row " + (row + 1) + " holds " + v[i] + " at position " + (i + 1)
                        + ": expected a finite number; leave the row out.");
            }
        }
    }

    /**
     * Two parts of training data.
     *
     * @param training what is trained on
     * @param heldOut what the training doesn't see
     */
    public record Split(TrainingData training, TrainingData heldOut) {}

    /**
     * Holds out one row in so many, evenly over the rows of each class, and one of each class at least. Both parts keep the
     * scale of the whole.
     *
     * @param oneIn 2 or more
     * @throws IllegalArgumentException naming the class, if one has fewer than two rows
     */
    public Split holdOut(int oneIn) {
        float[][] training = new float[byClass.length][];
        float[][] heldOut = new float[byClass.length][];
        int features = 3 * steps;
        int held = 0;
        for (int c = 0; c < byClass.length; c++) {
            int n = rows(c);
            if (n < 2) {
                throw new IllegalArgumentException(
                        "The class \"" + classes.get(c) + "\" has one sample only, but one is"
                                + " trained on and another one held out to measure the quality: add samples of it.");
            }
            int every = Math.min(oneIn, n);
            int out = n / every;
            training[c] = new float[(n - out) * features];
            heldOut[c] = new float[out * features];
            for (int row = 0, in = 0, kept = 0; row < n; row++) {
                boolean hold = row % every == every - 1;
                System.arraycopy(
                        byClass[c],
                        row * features,
                        hold ? heldOut[c] : training[c],
                        (hold ? in++ : kept++) * features,
                        features);
            }
            held += out;
        }
        return new Split(
                part(training, rows - held, "training part, one in " + oneIn + " held out"),
                part(heldOut, held, "one in " + oneIn));
    }

    /**
     * The part of one of several replicas: every so-manieth row of each class. A class with fewer rows than replicas gives
     * each of them one row, some the same, since each has to know all classes. Parts keep the scale of the whole; the only part
     * of one is the whole.
     *
     * @param index which part, from 0
     * @param parts how many there are
     */
    public TrainingData shard(int index, int parts) {
        if (parts == 1) {
            return this;
        }
        float[][] values = new float[byClass.length][];
        int features = 3 * steps;
        int count = 0;
        for (int c = 0; c < byClass.length; c++) {
            int n = rows(c);
            int first = index % Math.min(parts, n);
            int kept = (n - first - 1) / parts + 1;
            values[c] = new float[kept * features];
            for (int i = 0; i < kept; i++) {
                System.arraycopy(byClass[c], (first + i * parts) * features, values[c], i * features, features);
            }
            count += kept;
        }
        return part(values, count, "part " + (index + 1) + " of " + parts);
    }

    private TrainingData part(float[][] values, int count, String name) {
        Digest digest = new Digest();
        digest.add(fingerprint.getBytes(StandardCharsets.UTF_8));
        digest.add(name.getBytes(StandardCharsets.UTF_8));
        return new TrainingData(classes, steps, count, scale, values, digest.shortHex());
    }

    /** Writes the samples, as {@link #read} reads them; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        TrainingDataFile.write(this, byClass, out);
    }

    /**
     * Reads what {@link #write} wrote; leaves the stream open.
     *
     * @throws IOException with a sentence if the bytes are no samples, damaged, or of another version
     */
    public static TrainingData read(InputStream in) throws IOException {
        return TrainingDataFile.read(in);
    }

    /** The classes, in the partition's order. */
    public List<String> classes() {
        return classes;
    }

    /** Vectors of a sample. */
    public int steps() {
        return steps;
    }

    /** Samples in all. */
    public int rows() {
        return rows;
    }

    /** Samples of a class. */
    public int rows(int classIndex) {
        return byClass[classIndex].length / (3 * steps);
    }

    /** Copies a sample of a class, scaled, to out[offset…]. */
    public void copyRow(int classIndex, int row, float[] out, int offset) {
        System.arraycopy(byClass[classIndex], row * 3 * steps, out, offset, 3 * steps);
    }

    /** The scale between vectors and the network's numbers. */
    public Scale scale() {
        return scale;
    }

    /** First 16 hex digits of the SHA-256 of labels and vectors, in order. */
    public String fingerprint() {
        return fingerprint;
    }
}
