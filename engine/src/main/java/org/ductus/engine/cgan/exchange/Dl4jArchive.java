// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.ductus.engine.NewFile;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.dl4j.Dl4jNetworks;
import org.ductus.engine.nd4j.NativeRuntime;

/**
 * A model's generator as a zip file of DL4J's, which {@link ModelSerializer#restoreComputationGraph(java.io.File)} loads where
 * the engine is on the class path. The zip holds the whole model, too, as {@value #MODEL}, which DL4J ignores, so that it can be
 * read again.
 *
 * <p>Reading never hands the file to DL4J: a DL4J configuration names classes to be made. The network is built from the model,
 * the file's configuration must say the same, name by name, and its numbers are read one by one.
 */
public final class Dl4jArchive {

    /** The entry with the whole model. */
    public static final String MODEL = "ductus.model";

    private static final int MOST_JSON = 4 << 20;

    /** What DL4J writes before the numbers: shape, kinds and counts. */
    private static final int MOST_HEADER = 4096;

    /** Counters and defaults of DL4J's that a program which trained on may have changed. */
    private static final Set<String> COUNTERS = Set.of("iterationCount", "epochCount", "seed");

    static final ObjectMapper JSON = new ObjectMapper();

    private Dl4jArchive() {}

    /**
     * Writes a model; the file appears once it is complete.
     *
     * @param file where
     * @param overwrite whether a file that exists is replaced
     * @throws IOException with a sentence, if the file exists and must not be replaced, or can't be written
     */
    public static void write(CganModel model, Path file, boolean overwrite) throws IOException {
        try (NewFile target = NewFile.create(file, overwrite)) {
            byte[] network = call(() -> {
                ComputationGraph generator = Dl4jNetworks.generator(model);
                try {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    ModelSerializer.writeModel(generator, bytes, false);
                    return bytes.toByteArray();
                } finally {
                    generator.close();
                }
            });
            try (ZipOutputStream out = new ZipOutputStream(target.out())) {
                copy(network, out);
                out.putNextEntry(entry(MODEL));
                model.write(out);
                out.closeEntry();
            }
            target.commit();
        }
    }

    /** Without a time, so that the same model gives the same bytes. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static void copy(byte[] zip, ZipOutputStream out) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(entry(entry.getName()));
                in.transferTo(out);
                out.closeEntry();
            }
        }
    }

    /**
     * Reads a model: the generator's weights as the DL4J network has them, everything else from the model in the zip, or from
     * another one.
     *
     * @param file a zip that {@link #write} or DL4J's {@link ModelSerializer} wrote
     * @param like a model of the same architecture that gives everything but the weights, or null for the one in the zip, which
     *     files that DL4J itself wrote don't have
     * @throws IOException with a sentence, if the file is no such zip, is damaged, or has another network than the model
     */
    public static CganModel read(Path file, CganModel like) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ": enter the path of a zip file of DL4J's.");
        }
        try (GeneratorNetwork network = new GeneratorNetwork()) {
            return read(file, like, network);
        }
    }

    /** Reads a model as {@link #read(Path, CganModel)} does, with a network that may serve for other files, too. */
    static CganModel read(Path file, CganModel like, GeneratorNetwork network) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            CganModel model = like == null ? model(zip, file) : like;
            Parameters weights = weights(zip, file, model, network);
            return weights.equals(model.generator()) ? model : with(model, weights);
        } catch (ZipException | EOFException e) {
            String why = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw new IOException(file + " is not a zip file, or is damaged: " + why + ".", e);
        }
    }

    private static CganModel model(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = entry(zip, MODEL, file);
        if (entry == null) {
            throw new IOException(
                    file + " holds a network of DL4J's, but not the rest of the model (classes, latent space,"
                            + " scale): connect the model that it was made of.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return CganModel.read(in);
        }
    }

    private static Parameters weights(ZipFile zip, Path file, CganModel model, GeneratorNetwork network)
            throws IOException {
        return call(() -> {
            network.become(model);
            check(bytes(zip, file, ModelSerializer.CONFIGURATION_JSON, MOST_JSON), network.configuration(), file);
            int count = network.weights();
            byte[] bytes = bytes(zip, file, ModelSerializer.COEFFICIENTS_BIN, 8L * count + MOST_HEADER);
            return network.parameters(numbers(bytes, file, count));
        });
    }

    private static <T> T call(Callable<T> body) throws IOException {
        try {
            return NativeRuntime.call(body);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("DL4J failed: " + e.getMessage(), e);
        }
    }

    private static JsonNode json(byte[] bytes, Path file) throws IOException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException | CharConversionException e) {
            throw new IOException("The configuration in " + file + " can't be read: the file is damaged.", e);
        }
    }

    /** A configuration in JSON must say what the model's network says. */
    static void check(byte[] json, JsonNode expected, Path file) throws IOException {
        check(json(json, file), expected, "", file);
    }

    /** The file's configuration must say what the model's network says, names of classes above all. */
    private static void check(JsonNode found, JsonNode expected, String where, Path file) throws IOException {
        if (found instanceof ObjectNode && expected instanceof ObjectNode) {
            Set<String> names = new TreeSet<>();
            found.fieldNames().forEachRemaining(names::add);
            expected.fieldNames().forEachRemaining(names::add);
            names.removeAll(COUNTERS);
            for (String name : names) {
                check(found.path(name), expected.path(name), where + "/" + name, file);
            }
        } else if (found.isArray() && expected.isArray() && found.size() == expected.size()) {
            for (int i = 0; i < found.size(); i++) {
                check(found.get(i), expected.get(i), where + "/" + i, file);
            }
        } else if (!found.equals(expected)) {
            throw new IOException("The network in " + file + " differs from the model's at " + where + ": it has "
                    + shown(found) + ", the model " + shown(expected)
                    + ". Only the weights may differ; connect a model of the same architecture.");
        }
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    /** The numbers of an array in DL4J's form, which must be so many. */
    static float[] numbers(byte[] bytes, Path file, int count) throws IOException {
        float[] numbers = new float[count];
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            buffer(in, file, List.of("LONG"), -1);
            String type = buffer(in, file, List.of("FLOAT", "DOUBLE"), count);
            for (int i = 0; i < count; i++) {
                numbers[i] = type.equals("FLOAT") ? in.readFloat() : (float) in.readDouble();
                if (!Float.isFinite(numbers[i])) {
                    throw new IOException("The weights in " + file + " hold " + numbers[i] + ".");
                }
            }
            if (in.read() >= 0) {
                throw new IOException("The weights in " + file + " are more than the model's network has.");
            }
        } catch (EOFException e) {
            throw new IOException("The weights in " + file + " end too early: the file is damaged.", e);
        } catch (UTFDataFormatException e) {
            throw new IOException("The weights in " + file + " are no numbers of DL4J's: the file is damaged.", e);
        }
        return numbers;
    }

    /** Reads the head of one of DL4J's buffers; count −1 = a short one, which is skipped. */
    private static String buffer(DataInputStream in, Path file, List<String> types, int count) throws IOException {
        in.readUTF(); // how it was allocated
        long length = in.readLong();
        String type = in.readUTF();
        if (!types.contains(type)
                || length < 0
                || count < 0 && length > MOST_HEADER / 8
                || count >= 0 && length != count) {
            throw new IOException("The weights in " + file + " are " + length + " numbers of type " + type
                    + ", but the model's network has " + (count < 0 ? "others" : count + " of type FLOAT") + ".");
        }
        if (count < 0) {
            in.skipNBytes(8 * length);
        }
        return type;
    }

    private static ZipEntry entry(ZipFile zip, String name, Path file) throws IOException {
        try {
            return zip.getEntry(name);
        } catch (IllegalArgumentException e) { // what is said of an entry is no text
            throw new IOException(file + " is damaged: what it says of its entries can't be read.", e);
        }
    }

    private static byte[] bytes(ZipFile zip, Path file, String name, long most) throws IOException {
        ZipEntry entry = entry(zip, name, file);
        if (entry == null) {
            throw new IOException(file + " is not a model of DL4J's: it has no " + name + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(most + 1));
            if (bytes.length > most) {
                throw new IOException(
                        name + " in " + file + " is larger than the model's network allows: it is another network.");
            }
            return bytes;
        }
    }

    /** The model with other weights to generate with and to train on; Adam's memory of the old ones stays. */
    private static CganModel with(CganModel model, Parameters weights) {
        TrainingState s = model.state();
        return new CganModel(
                model.config(),
                model.partition(),
                model.scale(),
                new TrainingState(
                        s.iterations(),
                        weights,
                        weights,
                        s.discriminator(),
                        s.generatorMean(),
                        s.generatorVariance(),
                        s.discriminatorMean(),
                        s.discriminatorVariance()),
                model.history(),
                model.provenance());
    }
}
