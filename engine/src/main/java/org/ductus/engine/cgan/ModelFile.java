// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.ductus.engine.StrictJson;
import org.ductus.engine.latent.LatentPartition;

/**
 * The model's file format: magic bytes, version, then the header (JSON without class names) and the latent partition (JSON),
 * each with its length, then all tensors as raw little-endian floats in the order and sizes that the header's configuration
 * implies, then a CRC-32 of all before it. Nothing in it can make the reader load a class or allocate more than the stream
 * really holds.
 */
final class ModelFile {
    private static final byte[] MAGIC = "DUCTUSGM".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int MAX_JSON = 1 << 28;
    private static final long MAX_NUMBERS = 1L << 28;

    private static final JsonMapper JSON = StrictJson.mapper();

    /** Settings that were added after format version 1, with the value that stands for their absence. */
    private static final Map<String, JsonNode> LATER_SETTINGS = Map.of(
            "energyDistance", DoubleNode.valueOf(0),
            "classmates", IntNode.valueOf(1),
            "gradientPenalty", DoubleNode.valueOf(0),
            "packing", IntNode.valueOf(1),
            "spectralNormalisation", BooleanNode.FALSE,
            "drawnPoints", DoubleNode.valueOf(0),
            "mapping", IntNode.valueOf(0),
            "trainableMeans", BooleanNode.FALSE);

    private ModelFile() {}

    /** What the file says in JSON. */
    record Header(CganConfig config, Scale scale, long iterations, List<EpochRecord> history, Provenance provenance) {}

    static void write(CganModel model, OutputStream out) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
        DataOutputStream data = new DataOutputStream(checked);
        data.write(MAGIC);
        data.writeInt(VERSION);
        block(
                data,
                JSON.writeValueAsBytes(new Header(
                        model.config(),
                        model.scale(),
                        model.state().iterations(),
                        model.history(),
                        model.provenance())));
        block(data, model.partition().toJson());
        writeTensors(model.state(), data);
        data.writeLong(checked.getChecksum().getValue());
        data.flush();
    }

    static void writeTensors(TrainingState state, OutputStream out) throws IOException {
        for (Parameters p : state.parts()) {
            for (String name : p.names()) {
                out.write(Digest.bytes(p.get(name)));
            }
        }
    }

    private static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static CganModel read(InputStream in) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        DataInputStream data = new DataInputStream(checked);
        try {
            if (!Arrays.equals(exactly(data, MAGIC.length), MAGIC)) {
                throw new IOException("This is not a cGAN model of Ductus: the first bytes are others.");
            }
            int version = data.readInt();
            if (version != VERSION) {
                throw new IOException(
                        "The cGAN model has format version " + version + ", but this Ductus reads version " + VERSION
                                + ": use the Ductus that wrote it, or train again.");
            }
            Header header = header(block(data));
            LatentPartition partition = LatentPartition.ofJson(block(data));
            CganConfig config = header.config();
            TrainingState state = readTensors(config, partition, header.iterations(), data);
            long sum = checked.getChecksum().getValue();
            if (data.readLong() != sum) {
                throw new IOException("The cGAN model is damaged: its checksum doesn't fit its content.");
            }
            if (header.iterations() < 0) {
                throw new IOException("The cGAN model says that it had " + header.iterations() + " iterations.");
            }
            return new CganModel(config, partition, header.scale(), state, header.history(), header.provenance());
        } catch (EOFException e) {
            throw new IOException("The cGAN model ends too early: the file was cut off.", e);
        } catch (JsonProcessingException e) {
            throw new IOException(explain(e), e);
        } catch (CharConversionException e) {
            throw new IOException("The cGAN model's description can't be read: the file is damaged.", e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IOException("The cGAN model can't be used: " + e.getMessage(), e);
        }
    }

    static TrainingState readTensors(CganConfig config, LatentPartition partition, long iterations, InputStream in)
            throws IOException {
        int classes = partition.classes().size();
        Map<String, int[]> generator = ParameterLayout.generator(config, classes, partition.dimensions());
        Map<String, int[]> discriminator = ParameterLayout.discriminator(config, classes);
        if (ParameterLayout.size(generator) > MAX_NUMBERS || ParameterLayout.size(discriminator) > MAX_NUMBERS) {
            throw new IOException(
                    "The cGAN model says that it has more than " + MAX_NUMBERS + " numbers: the file is damaged.");
        }
        List<Parameters> parts = new ArrayList<>();
        for (Map<String, int[]> layout :
                List.of(generator, generator, generator, generator, discriminator, discriminator, discriminator)) {
            parts.add(tensors(in, layout));
        }
        return TrainingState.of(iterations, parts);
    }

    /** The header; settings that came later than the file have the value with which training goes as it did before them. */
    private static Header header(byte[] json) throws IOException {
        JsonNode header = JSON.readTree(json);
        if (header != null && header.get("config") instanceof ObjectNode config) {
            for (Map.Entry<String, JsonNode> later : LATER_SETTINGS.entrySet()) {
                if (!config.has(later.getKey())) {
                    config.set(later.getKey(), later.getValue());
                }
            }
        }
        return JSON.readerFor(Header.class).readValue(header);
    }

    private static String explain(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "The cGAN model has the setting \"" + unknown.getPropertyName()
                    + "\", which this Ductus doesn't know: it was written by a newer one. Update Ductus.";
        }
        if (e.getCause() instanceof IllegalArgumentException refused) {
            return "The cGAN model can't be used: " + refused.getMessage();
        }
        String where = "";
        if (e instanceof JsonMappingException mapping) {
            where = mapping.getPath().stream()
                    .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                    .collect(Collectors.joining(".", " at ", ""));
        }
        return "The cGAN model's description can't be read" + where + ": the file is damaged or of another version.";
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_JSON) {
            throw new IOException("The cGAN model is damaged: a part of it claims " + length + " bytes.");
        }
        return exactly(in, length);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static Parameters tensors(InputStream in, Map<String, int[]> layout) throws IOException {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Map.Entry<String, int[]> e : layout.entrySet()) {
            int n = Math.toIntExact(ParameterLayout.size(Map.of(e.getKey(), e.getValue())));
            byte[] bytes = exactly(in, Math.multiplyExact(4, n)); // before an array is made for them
            float[] v = new float[n];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(v);
            for (float x : v) {
                if (!Float.isFinite(x)) {
                    throw new IOException("Tensor " + e.getKey() + " of the cGAN model holds " + x + ".");
                }
            }
            values.put(e.getKey(), v);
        }
        return Parameters.of(layout, values);
    }

    static String fingerprint(CganModel model) {
        Digest digest = new Digest();
        try {
            digest.add(JSON.writeValueAsBytes(
                    model.config().toBuilder().threads(0).maxMinutes(0).build()));
            digest.add(JSON.writeValueAsBytes(model.scale()));
        } catch (IOException e) {
            throw new IllegalStateException("Settings are always writable.", e);
        }
        digest.add(model.partition().toJson());
        for (Parameters p : model.state().parts()) {
            digest.add(p);
        }
        return digest.shortHex();
    }
}
