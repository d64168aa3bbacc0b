// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.ductus.engine.latent.LatentPartition;

/** A trained conditional GAN with all that is needed to generate, to continue its training and to say where it comes from. */
public final class CganModel {
    private final CganConfig config;
    private final LatentPartition partition;
    private final Scale scale;
    private final TrainingState state;
    private final List<EpochRecord> history;
    private final Provenance provenance;

    /**
     * Puts a model together.
     *
     * @throws IllegalArgumentException if a tensor doesn't have the shape that the configuration asks for
     */
    public CganModel(
            CganConfig config,
            LatentPartition partition,
            Scale scale,
            TrainingState state,
            List<EpochRecord> history,
            Provenance provenance) {
        this.config = config;
        this.partition = partition;
        this.scale = scale;
        this.state = state;
        this.history = List.copyOf(history);
        this.provenance = provenance;
        int classes = partition.classes().size();
        Parameters generator = Parameters.zeros(ParameterLayout.generator(config, classes, partition.dimensions()));
        Parameters discriminator = Parameters.zeros(ParameterLayout.discriminator(config, classes));
        same("generator", generator, state.generator());
        same("averaged generator", generator, state.averaged());
        same("generator's first moments", generator, state.generatorMean());
        same("generator's second moments", generator, state.generatorVariance());
        same("discriminator", discriminator, state.discriminator());
        same("discriminator's first moments", discriminator, state.discriminatorMean());
        same("discriminator's second moments", discriminator, state.discriminatorVariance());
    }

    private static void same(String what, Parameters expected, Parameters actual) {
        if (!expected.names().equals(actual.names())) {
            throw new IllegalArgumentException("The " + what + " must hold the tensors " + expected.names()
                    + ", but holds " + actual.names() + ".");
        }
        for (String name : expected.names()) {
            if (!Arrays.equals(expected.shape(name), actual.shape(name))) {
                throw new IllegalArgumentException("Tensor " + name + " of the " + what + " must have the shape "
                        + Arrays.toString(expected.shape(name)) + ", but has "
                        + Arrays.toString(actual.shape(name)) + ".");
            }
        }
    }

    /** The configuration it was trained with. */
    public CganConfig config() {
        return config;
    }

    /** The latent partition it was trained with. */
    public LatentPartition partition() {
        return partition;
    }

    /** The classes it knows, in order. */
    public List<String> classes() {
        return partition.classes();
    }

    /** The scale between vectors and the network's numbers. */
    public Scale scale() {
        return scale;
    }

    /** The weights that generate: averaged where averaging is on. */
    public Parameters generator() {
        return state.averaged();
    }

    /** The generator's last weights, not averaged. */
    public Parameters generatorRaw() {
        return state.generator();
    }

    /** The discriminator's weights. */
    public Parameters discriminator() {
        return state.discriminator();
    }

    /** Everything needed to continue the training. */
    public TrainingState state() {
        return state;
    }

    /** One record for each epoch. */
    public List<EpochRecord> history() {
        return history;
    }

    /** Where the model comes from. */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * First 16 hex digits of the SHA-256 of settings, partition, scale and all numbers; the same for trainings that gave the
     * same bits, whenever and on however many threads they ran.
     */
    public String fingerprint() {
        return ModelFile.fingerprint(this);
    }

    /** Writes the model in Ductus's own format; leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        ModelFile.write(this, out);
    }

    /**
     * Reads a model; leaves the stream open.
     *
     * @throws IOException with a sentence if the bytes are not a model, damaged, or of another version
     */
    public static CganModel read(InputStream in) throws IOException {
        return ModelFile.read(in);
    }
}
