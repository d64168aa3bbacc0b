// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.ductus.engine.latent.LatentPartition;

/**
 * All numbers that a training needs to go on where it stopped.
 *
 * @param iterations iterations done
 * @param generator the generator's weights
 * @param averaged the generator's averaged weights; equal to {@code generator} where averaging is off
 * @param discriminator the discriminator's weights
 * @param generatorMean Adam's first moments of the generator
 * @param generatorVariance Adam's second moments of the generator
 * @param discriminatorMean Adam's first moments of the discriminator
 * @param discriminatorVariance Adam's second moments of the discriminator
 */
public record TrainingState(
        long iterations,
        Parameters generator,
        Parameters averaged,
        Parameters discriminator,
        Parameters generatorMean,
        Parameters generatorVariance,
        Parameters discriminatorMean,
        Parameters discriminatorVariance) {

    /** The state before the first iteration. */
    public static TrainingState start(Parameters generator, Parameters discriminator) {
        Parameters g = Parameters.zeros(generator.shapes());
        Parameters d = Parameters.zeros(discriminator.shapes());
        return new TrainingState(0, generator, generator, discriminator, g, g, d, d);
    }

    /** All sets of tensors, in the order of the model's file. */
    public List<Parameters> parts() {
        return List.of(
                generator,
                averaged,
                generatorMean,
                generatorVariance,
                discriminator,
                discriminatorMean,
                discriminatorVariance);
    }

    /** A state of sets of tensors, in the order of {@link #parts()}. */
    public static TrainingState of(long iterations, List<Parameters> parts) {
        return new TrainingState(
                iterations,
                parts.get(0),
                parts.get(1),
                parts.get(4),
                parts.get(2),
                parts.get(3),
                parts.get(5),
                parts.get(6));
    }

    /** Numbers in all tensors together, of networks of this configuration and partition. */
    public static long size(CganConfig config, LatentPartition partition) {
        int classes = partition.classes().size();
        return 4 * ParameterLayout.size(ParameterLayout.generator(config, classes, partition.dimensions()))
                + 3 * ParameterLayout.size(ParameterLayout.discriminator(config, classes));
    }

    /** Writes all numbers, little-endian, after the number of iterations; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeLong(iterations);
        ModelFile.writeTensors(this, data);
        data.flush();
    }

    /**
     * Reads what {@link #write} wrote, of networks of this configuration and partition.
     *
     * @throws IOException if the stream ends too early, or a number is not finite
     */
    public static TrainingState read(CganConfig config, LatentPartition partition, InputStream in) throws IOException {
        long iterations = new DataInputStream(in).readLong();
        return ModelFile.readTensors(config, partition, iterations, in);
    }
}
