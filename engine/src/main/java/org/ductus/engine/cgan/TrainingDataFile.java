// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.ductus.engine.StrictJson;

/**
 * The file of training samples: magic bytes, version, a header (JSON) with its length, then the scaled vectors of all samples,
 * class by class, as little-endian floats, then a CRC-32 of all before it.
 */
final class TrainingDataFile {
    private static final byte[] MAGIC = "DUCTUSTD".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int MAX_JSON = 1 << 26;
    private static final int MAX_CLASS_BYTES = 1 << 30;
    private static final JsonMapper JSON = StrictJson.mapper();

    private TrainingDataFile() {}

    /** What the file says in JSON; rows of each class. */
    record Header(List<String> classes, int steps, List<Integer> rows, Scale scale, String fingerprint) {
        Header {
            classes = List.copyOf(classes);
            rows = List.copyOf(rows);
            if (classes.size() < 2 || classes.size() != rows.size() || new HashSet<>(classes).size() < classes.size()) {
                throw new IllegalArgumentException("there must be two classes or more, each once and with its rows");
            }
            if (steps < 2 || steps > 1000) {
                throw new IllegalArgumentException("samples must have from 2 to 1000 vectors, not " + steps);
            }
            for (int n : rows) {
                if (n < 1 || n > MAX_CLASS_BYTES / (12 * steps)) {
                    throw new IllegalArgumentException("a class can't have " + n + " samples");
                }
            }
            if (!fingerprint.matches("[0-9a-f]{16}")) {
                throw new IllegalArgumentException("the fingerprint is none");
            }
        }
    }

    static void write(TrainingData samples, float[][] byClass, OutputStream out) throws IOException {
        List<Integer> rows = new ArrayList<>();
        for (int c = 0; c < byClass.length; c++) {
            rows.add(samples.rows(c));
        }
        byte[] header = JSON.writeValueAsBytes(
                new Header(samples.classes(), samples.steps(), rows, samples.scale(), samples.fingerprint()));
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
        DataOutputStream data = new DataOutputStream(checked);
        data.write(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(header.length);
        data.write(header);
        for (float[] vectors : byClass) {
            data.write(Digest.bytes(vectors));
        }
        data.writeLong(checked.getChecksum().getValue());
        data.flush();
    }

    static TrainingData read(InputStream in) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        DataInputStream data = new DataInputStream(checked);
        try {
            if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("This is no file of training samples of Ductus: the first bytes are others.");
            }
            int version = data.readInt();
            if (version != VERSION) {
                throw new IOException("The training samples have format version " + version
                        + ", but this Ductus reads version " + VERSION + ": use the Ductus that wrote them.");
            }
            Header header =
                    JSON.readValue(exactly(data, Math.min(Math.max(data.readInt(), 0), MAX_JSON)), Header.class);
            if (header == null) {
                throw new IOException("The description of the training samples says nothing.");
            }
            int features = 3 * header.steps();
            float[][] byClass = new float[header.classes().size()][];
            int rows = 0;
            for (int c = 0; c < byClass.length; c++) {
                byte[] bytes = exactly(data, 4 * features * header.rows().get(c));
                byClass[c] = new float[bytes.length / 4];
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(byClass[c]);
                for (float x : byClass[c]) {
                    if (!Float.isFinite(x)) {
                        throw new IOException("A training sample of class \""
                                + header.classes().get(c) + "\" holds " + x + ", which is no finite number.");
                    }
                }
                rows = Math.addExact(rows, header.rows().get(c));
            }
            long sum = checked.getChecksum().getValue();
            if (data.readLong() != sum) {
                throw new IOException("The training samples are damaged: their checksum doesn't fit.");
            }
            return new TrainingData(
                    header.classes(), header.steps(), rows, header.scale(), byClass, header.fingerprint());
        } catch (EOFException e) {
            throw new IOException("The training samples end too early: the file was cut off.", e);
        } catch (JsonProcessingException | CharConversionException | ArithmeticException e) {
            String why = e.getCause() instanceof IllegalArgumentException refused ? ": " + refused.getMessage() : "";
            throw new IOException("The description of the training samples can't be read" + why + ".", e);
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
