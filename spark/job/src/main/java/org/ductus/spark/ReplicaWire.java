// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.StrictJson;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.IterationRecord;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.replica.Replica;

/** What goes between driver and workers in each round, as bytes. */
final class ReplicaWire {
    private static final JsonMapper JSON = StrictJson.mapper();

    private ReplicaWire() {}

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] config(CganConfig config) {
        return bytes(out -> out.write(JSON.writeValueAsBytes(config)));
    }

    static CganConfig config(byte[] json) throws IOException {
        return JSON.readValue(json, CganConfig.class);
    }

    static byte[] state(TrainingState state) {
        return bytes(state::write);
    }

    static byte[] failure(String sentence) {
        return bytes(out -> {
            out.writeBoolean(false);
            out.writeUTF(sentence);
        });
    }

    static byte[] result(Replica.Result result) {
        return bytes(out -> {
            out.writeBoolean(true);
            out.writeInt(result.records().size());
            for (IterationRecord r : result.records()) {
                out.writeDouble(r.lossDiscriminator());
                out.writeDouble(r.lossGenerator());
                out.writeDouble(r.scoreReal());
                out.writeDouble(r.scoreFake());
                out.writeDouble(r.gradientNormDiscriminator());
                out.writeDouble(r.gradientNormGenerator());
                out.writeDouble(r.clippedDiscriminator());
                out.writeDouble(r.clippedGenerator());
                out.writeDouble(r.gradientPenalty());
            }
            result.state().write(out);
        });
    }

    /**
     * Reads a result.
     *
     * @throws DivergenceException if the replica diverged
     */
    static Replica.Result result(byte[] bytes, CganConfig config, LatentPartition partition) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (!in.readBoolean()) {
            throw new DivergenceException(in.readUTF());
        }
        int n = in.readInt();
        List<IterationRecord> records = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            records.add(new IterationRecord(
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble()));
        }
        return new Replica.Result(TrainingState.read(config, partition, in), records);
    }
}
