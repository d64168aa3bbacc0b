// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.ductus.engine.cgan.CganModel;

/**
 * A checkpoint's bytes: magic bytes, version, a header (JSON without class names) with its length, the model and, where the
 * header says so, the best model, each in the model's own format, then a CRC-32 of all before it. Reading it loads no class
 * and allocates no more than the stream really holds.
 */
final class CheckpointFile {
    private static final byte[] MAGIC = "DUCTUSCP".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int MAX_HEADER = 1 << 26;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private CheckpointFile() {}

    /** What the file says in JSON. */
    record Header(String startedFrom, Map<String, String> stopping, List<Evaluation> evaluations, boolean best) {}

    static void write(Checkpoint checkpoint, OutputStream out) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
        DataOutputStream data = new DataOutputStream(checked);
        byte[] header = JSON.writeValueAsBytes(new Header(
                checkpoint.startedFrom(), checkpoint.stopping(), checkpoint.evaluations(), checkpoint.best() != null));
        data.write(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(header.length);
        data.write(header);
        checkpoint.model().write(data);
        if (checkpoint.best() != null) {
            checkpoint.best().write(data);
        }
        data.writeLong(checked.getChecksum().getValue());
        data.flush();
    }

    /** Reads a checkpoint to the end of the stream; throws IOException with a sentence if it is anything else. */
    static Checkpoint read(InputStream in) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        DataInputStream data = new DataInputStream(checked);
        try {
            if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("it is not a checkpoint of Ductus");
            }
            int version = data.readInt();
            if (version != VERSION) {
                throw new IOException("it has version " + version + ", but this Ductus reads version " + VERSION);
            }
            int length = data.readInt();
            if (length < 0 || length > MAX_HEADER) {
                throw new IOException("its description claims " + length + " bytes");
            }
            byte[] bytes = data.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            Header header = JSON.readValue(bytes, Header.class);
            CganModel model = CganModel.read(data);
            CganModel best = header.best() ? CganModel.read(data) : null;
            long sum = checked.getChecksum().getValue();
            if (data.readLong() != sum) {
                throw new IOException("its checksum doesn't fit its content");
            }
            if (data.read() >= 0) {
                throw new IOException("bytes follow its end");
            }
            return new Checkpoint(model, best, header.evaluations(), header.stopping(), header.startedFrom());
        } catch (EOFException e) {
            throw new IOException("it was cut off", e);
        } catch (JsonProcessingException | CharConversionException | RuntimeException e) {
            throw new IOException("its description is damaged", e);
        }
    }
}
