// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ductus.engine.ink.Augmenter;
import org.ductus.engine.ink.AugmenterConfig;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.Stroke;
import org.ductus.engine.ink.VectorCode;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.LatentPath;
import org.ductus.engine.latent.LatentSampler;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bits of what doesn't depend on a processor's BLAS, as they are on every machine and every Java. Who changes them changes
 * what everybody's seeds give: that needs a reason and a line in the change log.
 */
class GoldenBitsTest {

    /** SHA-256 of doubles, the first 16 digits. */
    private static final class Bits {
        private final MessageDigest digest;

        Bits() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(double... values) {
            ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
            for (double value : values) {
                bytes.putDouble(value);
            }
            digest.update(bytes.flip());
        }

        void add(Ink ink) {
            for (Stroke stroke : ink.strokes()) {
                for (int i = 0; i < stroke.size(); i++) {
                    add(stroke.x(i), stroke.y(i), stroke.t(i));
                }
            }
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        }
    }

    /** Ink, its vectors, a noisy copy of them, and the ink that they draw, of all symbols of the paper. */
    @Test
    void inkAndItsVectors() throws InkRejectedException {
        var generator = new InkSampleGenerator(new InkSamplesConfig(InkSamplesConfig.PAPER_SYMBOLS, 5, 5, 1, 1));
        var preprocessor = new Preprocessor(PreprocessorConfig.paper());
        var augmenter = new Augmenter(new AugmenterConfig(1, 0.02, 5, 0.1, 0.1, 1));
        Bits ink = new Bits();
        Bits vectors = new Bits();
        Bits copies = new Bits();
        Bits drawn = new Bits();
        long row = 0;
        for (String symbol : InkSamplesConfig.PAPER_SYMBOLS) {
            for (int i = 0; i < 5; i++) {
                Ink sample = generator.sample(symbol, i).ink();
                ink.add(sample);
                double[] code = preprocessor.preprocess(sample).vectors();
                vectors.add(code);
                copies.add(augmenter.augment(code, row++, 0));
                VectorCode.decode(code).strokes().forEach(stroke -> {
                    for (int p = 0; p < stroke.size(); p++) {
                        drawn.add(stroke.x(p), stroke.y(p));
                    }
                });
            }
        }
        assertThat(List.of(ink.toString(), vectors.toString(), copies.toString(), drawn.toString()))
                .containsExactly("e6b28a9c6e59debe", "0ace6aee67a510ab", "4754fb3f35150fa4", "d769e4a1da66b911");
    }

    @ParameterizedTest
    @CsvSource({
        "RANDOM, GAUSSIAN, 592f7ad8e770f99c",
        "CENTROID_NOISE, EQUAL_NORM, 0d5f82a1b0c2ec82",
        "REJECTION, GAUSSIAN, 1c12e40e1d3252d8",
        "PULL_TO_CENTROID, GAUSSIAN, beacff249acbb9f8",
        "SIMPLEX_EXCHANGE, ORTHONORMAL, f6a19dc7dd2b5c57",
        "TRAINABLE_MEANS, GAUSSIAN, 05fe53357fa67f57"
    })
    void latentVectors(Sampling sampling, Centroids centroids, String expected) {
        LatentPartition partition = LatentPartition.create(
                new LatentConfig(100, sampling, centroids, 0.3, 5), List.of("A", "B", "C", "\u010c", "7"));
        LatentSampler sampler = LatentSampler.of(partition);
        Bits bits = new Bits();
        bits.digest.update(partition.toJson());
        float[] z = new float[100];
        float[] before = new float[100];
        for (int k = 0; k < 5; k++) {
            RandomGenerator random = Seeds.generator(1, k);
            for (int i = 0; i < 200; i++) {
                sampler.sample(k, random, z, 0);
                for (float value : z) {
                    bits.add(value);
                }
                for (float[] between : LatentPath.between(before, z, 2)) {
                    for (float value : between) {
                        bits.add(value);
                    }
                }
                before = z.clone();
            }
        }
        assertThat(bits).hasToString(expected);
    }
}
