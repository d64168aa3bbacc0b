// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/**
 * A value that replaces a setting of a node.
 *
 * @param node number of the node, as {@link NodeId#toString()} writes it
 * @param keys path of keys into the node's settings
 * @param value the new value as text
 */
public record SettingChange(String node, List<String> keys, String value) {

    private static final String ARRAY_SIZE = "array-size";

    /** KNIME marks an optional value that is there with this beside its key. */
    private static final String IS_PRESENT = "_is_present";

    /** A getter that refuses entries of another type. */
    @FunctionalInterface
    private interface Getter {
        Object get(NodeSettings settings, String key) throws InvalidSettingsException;
    }

    private static final Map<String, Getter> GETTERS = Map.of(
            "BOOLEAN", NodeSettings::getBoolean,
            "INTEGER", NodeSettings::getInt,
            "LONG", NodeSettings::getLong,
            "DOUBLE", NodeSettings::getDouble,
            "STRING", NodeSettings::getString);

    /**
     * Reads {@code NODE_ID/KEY[/SUBKEY…]=VALUE}.
     *
     * @throws IllegalArgumentException with a sentence if it is none
     */
    public static SettingChange parse(final String text) {
        final int equals = text.indexOf('=');
        final int slash = text.indexOf('/');
        if (equals < 0 || slash < 1 || slash > equals - 2) {
            throw new IllegalArgumentException(
                    "--set takes NODE_ID/KEY=VALUE, for example 4/epochs=100, but got '" + text + "'.");
        }
        return new SettingChange(
                text.substring(0, slash),
                List.of(text.substring(slash + 1, equals).split("/", -1)),
                text.substring(equals + 1));
    }

    /**
     * Changes the settings.
     *
     * @param title the node in messages
     * @param model the node's settings as saved
     * @param defaults what the node saves when it is fresh: keys that the file lacks
     * @param variables the node's flow-variable settings, or null
     * @throws IllegalArgumentException with a sentence if there is no such setting or the value is none of its type
     */
    public void apply(
            final String title, final NodeSettings model, final NodeSettings defaults, final NodeSettings variables) {
        try {
            final Optional<String> variable = usedVariable(variables);
            if (variable.isPresent()) {
                throw new IllegalArgumentException("The setting " + path() + " of " + title
                        + " is controlled by the flow variable '" + variable.get() + "': change that instead.");
            }
            NodeSettings at = model;
            NodeSettings fallback = defaults;
            for (String key : keys.subList(0, keys.size() - 1)) {
                final NodeSettings nextFallback = child(fallback, key);
                NodeSettings next = child(at, key);
                if (next == null && nextFallback != null) {
                    next = (NodeSettings) at.addNodeSettings(key);
                    nextFallback.copyTo(next);
                }
                if (next == null) {
                    throw unknown(title, key, at);
                }
                at = next;
                fallback = nextFallback;
            }
            set(title, at, fallback);
        } catch (InvalidSettingsException e) {
            throw new IllegalArgumentException(
                    "The setting " + path() + " of " + title + " can't be changed: " + e.getMessage(), e);
        }
    }

    private String path() {
        return String.join("/", keys);
    }

    private void set(final String title, final NodeSettings at, final NodeSettings fallback)
            throws InvalidSettingsException {
        final String key = keys.get(keys.size() - 1);
        final NodeSettings config = child(at, key) == null ? child(fallback, key) : child(at, key);
        if (config != null) {
            if (!config.containsKey(ARRAY_SIZE)) {
                throw new IllegalArgumentException("The setting " + path() + " of " + title
                        + " is a group; name one of its entries: " + String.join(", ", new TreeSet<>(config.keySet()))
                        + ".");
            }
            setArray(
                    title,
                    (NodeSettings) at.addNodeSettings(key),
                    type(config, "0").orElse("STRING"));
            return;
        }
        final Optional<String> type = type(at, key).or(() -> fallback == null ? Optional.empty() : type(fallback, key));
        if (type.isEmpty()) {
            throw unknown(title, key, at);
        }
        put(at, key, type.get(), Values.parse(value, type.get(), what(title, value)));
        final String present = key + IS_PRESENT;
        if (type(at, present)
                .or(() -> fallback == null ? Optional.empty() : type(fallback, present))
                .filter("BOOLEAN"::equals)
                .isPresent()) {
            at.addBoolean(present, true);
        }
    }

    private void setArray(final String title, final NodeSettings array, final String type) {
        final String[] values = value.isEmpty() ? new String[0] : value.split(",", -1);
        array.addInt(ARRAY_SIZE, values.length);
        for (int i = 0; i < values.length; i++) {
            put(array, String.valueOf(i), type, Values.parse(values[i], type, what(title, values[i])));
        }
    }

    private String what(final String title, final String text) {
        return "The value '" + text + "' for the setting " + path() + " of " + title;
    }

    private static void put(final NodeSettings settings, final String key, final String type, final Object parsed) {
        switch (type) {
            case "BOOLEAN" -> settings.addBoolean(key, (Boolean) parsed);
            case "INTEGER" -> settings.addInt(key, (Integer) parsed);
            case "LONG" -> settings.addLong(key, (Long) parsed);
            case "DOUBLE" -> settings.addDouble(key, (Double) parsed);
            default -> settings.addString(key, (String) parsed);
        }
    }

    /** The type of an entry, found by asking for each: entries of another type are refused. */
    private static Optional<String> type(final NodeSettings settings, final String key) {
        if (!settings.containsKey(key)) {
            return Optional.empty();
        }
        return GETTERS.entrySet().stream()
                .filter(getter -> {
                    try {
                        getter.getValue().get(settings, key);
                        return true;
                    } catch (InvalidSettingsException e) {
                        return false;
                    }
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static NodeSettings child(final NodeSettings settings, final String key) {
        if (settings == null || !settings.containsKey(key)) {
            return null;
        }
        try {
            return settings.getNodeSettings(key);
        } catch (InvalidSettingsException e) {
            return null;
        }
    }

    private IllegalArgumentException unknown(final String title, final String key, final NodeSettings at) {
        return new IllegalArgumentException(title + " has no setting " + path() + ": there is no '" + key + "' among "
                + String.join(", ", new TreeSet<>(at.keySet())) + ".");
    }

    private Optional<String> usedVariable(final NodeSettings variables) {
        NodeSettings at = child(variables, "tree");
        for (String key : keys) {
            at = child(at, key);
        }
        return at == null ? Optional.empty() : Optional.ofNullable(at.getString("used_variable", null));
    }
}
