// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The partition's file form: plain numbers and texts under fixed names, nothing that names a class of Java. */
final class LatentPartitionJson {

    private static final String FORMAT = "ductus-latent-partition";
    private static final int VERSION = 1;
    private static final Set<String> FIELDS =
            Set.of("format", "version", "dimensions", "sampling", "centroids", "sigma", "seed", "classes");
    private static final Set<String> CLASS_FIELDS = Set.of("label", "centroid");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    private LatentPartitionJson() {}

    static byte[] write(LatentPartition partition) {
        LatentConfig config = partition.config();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION);
        root.put("dimensions", config.dimensions())
                .put("sampling", config.sampling().name());
        root.put("centroids", config.centroids().name())
                .put("sigma", config.sigma())
                .put("seed", config.seed());
        ArrayNode classes = root.putArray("classes");
        for (int k = 0; k < partition.classes().size(); k++) {
            ObjectNode entry =
                    classes.addObject().put("label", partition.classes().get(k));
            ArrayNode centroid = entry.putArray("centroid");
            for (double value : partition.centroids().vector(k)) {
                centroid.add(value);
            }
        }
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The latent space could not be written as JSON.", e);
        }
    }

    static LatentPartition read(byte[] json) throws IOException {
        JsonNode root;
        try {
            root = READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "The latent space cannot be read, its JSON is damaged: " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new IOException("The latent space cannot be read, its JSON is damaged: " + e.getMessage() + ".", e);
        }
        try {
            return read(root);
        } catch (IllegalArgumentException e) {
            throw new IOException("The latent space cannot be read: " + e.getMessage(), e);
        }
    }

    private static LatentPartition read(JsonNode root) throws IOException {
        checkFields(root, FIELDS, "the latent space");
        if (!FORMAT.equals(text(root, "format")) || number(root, "version").asInt() != VERSION) {
            throw new IOException("The latent space cannot be read: expected format " + FORMAT + " version " + VERSION
                    + ", but found " + root.get("format") + " version " + root.get("version") + ".");
        }
        JsonNode seed = number(root, "seed");
        JsonNode dimensions = number(root, "dimensions");
        if (!seed.canConvertToLong() || !seed.isIntegralNumber() || !dimensions.isInt()) {
            throw new IOException("The latent space cannot be read: seed and dimensions must be whole numbers.");
        }
        LatentConfig config = new LatentConfig(
                dimensions.asInt(),
                constant(Sampling.values(), root, "sampling"),
                constant(Centroids.values(), root, "centroids"),
                number(root, "sigma").asDouble(),
                seed.asLong());
        JsonNode entries = root.get("classes");
        if (!entries.isArray()) {
            throw new IOException("The latent space cannot be read: \"classes\" must be a list.");
        }
        List<String> labels = new ArrayList<>();
        double[][] vectors = new double[entries.size()][];
        for (int k = 0; k < vectors.length; k++) {
            JsonNode entry = entries.get(k);
            checkFields(entry, CLASS_FIELDS, "class " + k);
            labels.add(text(entry, "label"));
            vectors[k] = vector(entry.get("centroid"), config.dimensions(), labels.get(k));
        }
        return new LatentPartition(config, labels, new CentroidSet(vectors));
    }

    private static double[] vector(JsonNode list, int dimensions, String label) throws IOException {
        if (!list.isArray() || list.size() != dimensions) {
            throw new IOException("The latent space cannot be read: the centroid of class \"" + label + "\" has "
                    + list.size() + " components instead of " + dimensions + ".");
        }
        double[] vector = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = list.get(i).asDouble();
            if (!list.get(i).isNumber() || !Double.isFinite(vector[i])) {
                throw new IOException("The latent space cannot be read: component " + i + " of the centroid of class \""
                        + label + "\" is not a finite number.");
            }
        }
        return vector;
    }

    private static void checkFields(JsonNode node, Set<String> expected, String where) throws IOException {
        if (!node.isObject()) {
            throw new IOException("The latent space cannot be read: " + where + " is not a JSON object.");
        }
        Set<String> found = new HashSet<>();
        node.fieldNames().forEachRemaining(found::add);
        if (!found.equals(expected)) {
            throw new IOException("The latent space cannot be read: " + where + " must have exactly the fields "
                    + expected.stream().sorted().toList() + ", but has "
                    + found.stream().sorted().toList() + ".");
        }
    }

    private static String text(JsonNode node, String field) throws IOException {
        if (!node.get(field).isTextual()) {
            throw new IOException("The latent space cannot be read: \"" + field + "\" must be a text.");
        }
        return node.get(field).textValue();
    }

    private static JsonNode number(JsonNode node, String field) throws IOException {
        if (!node.get(field).isNumber()) {
            throw new IOException("The latent space cannot be read: \"" + field + "\" must be a number.");
        }
        return node.get(field);
    }

    private static <E extends Enum<E>> E constant(E[] values, JsonNode node, String field) throws IOException {
        String name = text(node, field);
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new IOException("The latent space cannot be read: \"" + field + "\" is \"" + name
                + "\" instead of one of " + Arrays.toString(values) + ".");
    }
}
