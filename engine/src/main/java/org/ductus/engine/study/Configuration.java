// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ductus.engine.StrictJson;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;

/**
 * A training of a study that is written down as what it changes of another one: values by the names of settings, as in a row of
 * a table. Settings are those of {@link CganConfig} and {@link LatentConfig}; capitals, spaces and hyphens in their names don't
 * matter.
 */
public final class Configuration {
    private static final JsonMapper JSON = StrictJson.mapper();

    /** Both learning rates at once. */
    private static final String LEARNING_RATE = "learningrate";

    private static final String SAMPLING = "sampling";
    private static final String LATENT_SIZE = "latentsize";
    private static final String CENTROIDS = "centroids";
    private static final String SIGMA = "sigma";

    /** What follows from the samples, from the sampling, or changes no result. */
    private static final Set<String> NOT_SET = Set.of("steps", "trainablemeans", "threads");

    private Configuration() {}

    /**
     * Whether a name is that of a setting.
     *
     * @param name a name, such as that of a column
     */
    public static boolean isSetting(String name) {
        return names().contains(plain(name));
    }

    /** Names of all settings, as a user may write them. */
    public static String settings() {
        Set<String> names = new TreeSet<>(Set.of("Sampling", "Latent size", "Centroids", "Sigma", "Learning rate"));
        Arrays.stream(CganConfig.class.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !NOT_SET.contains(plain(name)))
                .map(Configuration::words)
                .forEach(names::add);
        return String.join(", ", names);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(SAMPLING, LATENT_SIZE, CENTROIDS, SIGMA, LEARNING_RATE));
        for (var component : CganConfig.class.getRecordComponents()) {
            names.add(plain(component.getName()));
        }
        names.removeAll(NOT_SET);
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** learningRateGenerator: Learning rate generator. */
    private static String words(String name) {
        String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /**
     * The training.
     *
     * @param name what it is called
     * @param base the configuration that it changes
     * @param partition the latent partition that it changes
     * @param values values by the names of settings, as text; empty ones change nothing
     * @throws IllegalArgumentException with a sentence that names the setting, if it is unknown or its value is refused
     */
    public static StudyTask task(String name, CganConfig base, LatentPartition partition, Map<String, String> values) {
        ObjectNode config = JSON.valueToTree(base);
        LatentConfig latent = partition.config();
        boolean seeded = false;
        for (Map.Entry<String, String> value : values.entrySet()) {
            String text = value.getValue().strip();
            if (!text.isEmpty()) {
                latent = set(config, latent, value.getKey(), text);
                seeded |= plain(value.getKey()).equals("seed");
            }
        }
        CganConfig read = read(config);
        if (seeded) {
            latent = new LatentConfig(
                    latent.dimensions(), latent.sampling(), latent.centroids(), latent.sigma(), read.seed());
        }
        return new StudyTask(
                name,
                read,
                latent.equals(partition.config()) ? partition : LatentPartition.create(latent, partition.classes()));
    }

    private static LatentConfig set(ObjectNode config, LatentConfig latent, String name, String text) {
        String key = plain(name);
        try {
            return switch (key) {
                case SAMPLING -> new LatentConfig(
                        latent.dimensions(), sampling(name, text), latent.centroids(), latent.sigma(), latent.seed());
                case LATENT_SIZE -> new LatentConfig(
                        Math.toIntExact(wholeNumber(text)),
                        latent.sampling(),
                        latent.centroids(),
                        latent.sigma(),
                        latent.seed());
                case CENTROIDS -> new LatentConfig(
                        latent.dimensions(),
                        latent.sampling(),
                        constant(Centroids.class, name, text),
                        latent.sigma(),
                        latent.seed());
                case SIGMA -> new LatentConfig(
                        latent.dimensions(),
                        latent.sampling(),
                        latent.centroids(),
                        Double.parseDouble(text),
                        latent.seed());
                case LEARNING_RATE -> {
                    config.put("learningRateGenerator", Double.parseDouble(text));
                    config.put("learningRateDiscriminator", Double.parseDouble(text));
                    yield latent;
                }
                default -> {
                    put(config, name, key, text);
                    yield latent;
                }
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The setting \"" + name + "\" must be a number, but is \"" + text + "\".", e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The setting \"" + name
                            + "\" must be a whole number, and no larger one than a setting takes, but is \"" + text
                            + "\".",
                    e);
        }
    }

    private static Sampling sampling(String name, String text) {
        for (Sampling sampling : Sampling.values()) {
            if (sampling.displayName().equalsIgnoreCase(text)) {
                return sampling;
            }
        }
        return constant(Sampling.class, name, text);
    }

    private static <E extends Enum<?>> E constant(Class<E> type, String name, String text) {
        for (E constant : type.getEnumConstants()) {
            if (plain(constant.name()).equals(plain(text))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("The setting \"" + name + "\" must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                + ", but is \"" + text + "\".");
    }

    private static void put(ObjectNode config, String name, String key, String text) {
        if (!names().contains(key)) {
            throw new IllegalArgumentException(
                    "There is no setting \"" + name + "\": the settings are " + settings() + ".");
        }
        for (var component : CganConfig.class.getRecordComponents()) {
            if (plain(component.getName()).equals(key)) {
                config.set(component.getName(), value(config, component.getType(), name, text));
            }
        }
    }

    private static JsonNode value(ObjectNode config, Class<?> type, String name, String text) {
        if (type == double.class) {
            return config.numberNode(Double.parseDouble(text));
        }
        if (type == int.class) {
            return config.numberNode(Math.toIntExact(wholeNumber(text)));
        }
        if (type == long.class) {
            return config.numberNode(wholeNumber(text));
        }
        if (type == boolean.class) {
            if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
                throw new IllegalArgumentException(
                        "The setting \"" + name + "\" must be true or false, but is \"" + text + "\".");
            }
            return config.booleanNode(Boolean.parseBoolean(text));
        }
        if (type.isEnum()) {
            return config.textNode(
                    constant(type.asSubclass(Enum.class), name, text).name());
        }
        ArrayNode numbers = config.arrayNode();
        for (String number : text.split("[,;\\s]+")) {
            numbers.add(Math.toIntExact(wholeNumber(number)));
        }
        return numbers;
    }

    /** Tables write whole numbers as 20.0, too. */
    private static long wholeNumber(String text) {
        return new BigDecimal(text).longValueExact();
    }

    private static CganConfig read(ObjectNode config) {
        try {
            return JSON.treeToValue(config, CganConfig.class);
        } catch (JsonProcessingException e) {
            String why = e.getCause() instanceof IllegalArgumentException refused
                    ? refused.getMessage()
                    : e.getOriginalMessage();
            throw new IllegalArgumentException(why, e);
        }
    }
}
