// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;

/** A model of few bytes, whose file can be damaged in every place. */
public final class SmallModel {
    private SmallModel() {}

    /** {@return a model of two classes, trained for an epoch} */
    public static CganModel model() {
        LatentPartition partition = LatentPartition.create(
                new LatentConfig(2, Sampling.RANDOM, Centroids.GAUSSIAN, 0.3, 4), List.of("a", "b"));
        CganConfig config = CganConfig.basic().toBuilder()
                .steps(2)
                .filters(1)
                .minibatch(2)
                .discriminatorWidths(List.of(1, 1))
                .epochs(1)
                .threads(1)
                .build();
        TrainingData data = TrainingData.of(
                List.of(new double[] {0, 1, 1, 1, 0, 1}, new double[] {1, 0, 1, 0, 1, 0}),
                List.of("a", "b"),
                partition);
        return new CganTrainer(config, partition).train(data, null, TrainingListener.none());
    }

    /** {@return its file} */
    public static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        model().write(out);
        return out.toByteArray();
    }

    /** {@return the bytes with the checksum of all before the last eight in those, so that what they say is looked at} */
    public static byte[] withChecksum(byte[] file) {
        int length = Math.max(0, file.length - Long.BYTES);
        var crc = new CRC32();
        crc.update(file, 0, length);
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(Arrays.copyOf(file, length));
            data.writeLong(crc.getValue());
        } catch (IOException e) {
            throw new IllegalStateException("Memory can be written to.", e);
        }
        return out.toByteArray();
    }
}
