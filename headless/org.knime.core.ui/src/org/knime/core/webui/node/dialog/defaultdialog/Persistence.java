// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;

/**
 * Saves and loads the fields of parameters. A field is one entry named after it; an optional one has a second entry
 * with the ending {@code _is_present}; a nested class has settings of its own; an array of classes has settings with
 * the numbered elements.
 */
final class Persistence {

    private static final String IS_PRESENT = "_is_present";

    private Persistence() {}

    static void save(final Object parameters, final NodeSettingsWO settings) {
        if (parameters.getClass().isAnnotationPresent(Persistor.class)) {
            saveByPersistor(parameters.getClass().getAnnotation(Persistor.class), parameters, settings);
            return;
        }
        for (var field : Fields.of(parameters.getClass())) {
            saveField(field, Fields.get(field, parameters), settings);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void saveByPersistor(final Persistor persistor, final Object value, final NodeSettingsWO settings) {
        NodeParametersPersistor saver = Instances.create(persistor.value());
        saver.save(value, settings);
    }

    private static void saveField(final Field field, final Object value, final NodeSettingsWO settings) {
        var key = Fields.key(field);
        var type = Fields.optionalType(field);
        if (field.isAnnotationPresent(Persistor.class)) {
            saveByPersistor(field.getAnnotation(Persistor.class), value, settings);
        } else if (type.isPresent()) {
            var content = (Optional<?>) value;
            if (content.isPresent()) {
                LeafTypes.save(leaf(field, type.get()), settings, key, content.get());
            } else {
                LeafTypes.saveEmpty(leaf(field, type.get()), settings, key);
            }
            settings.addBoolean(key + IS_PRESENT, content.isPresent());
        } else if (isNested(field.getType())) {
            save(value, settings.addNodeSettings(key));
        } else if (isArray(field.getType())) {
            var elements = settings.addNodeSettings(key);
            for (int i = 0; i < Array.getLength(value); i++) {
                save(Array.get(value, i), elements.addNodeSettings(Integer.toString(i)));
            }
        } else {
            LeafTypes.save(leaf(field, field.getType()), settings, key, value);
        }
    }

    /** A new instance whose fields are loaded. */
    static <T> T load(final Class<T> type, final NodeSettingsRO settings) throws InvalidSettingsException {
        var migrated = migrate(type.getAnnotation(Migration.class), null, settings);
        if (migrated.isPresent()) {
            return type.cast(migrated.get().load(settings));
        }
        if (type.isAnnotationPresent(Persistor.class)) {
            return type.cast(
                    Instances.create(type.getAnnotation(Persistor.class).value())
                            .load(settings));
        }
        var parameters = Instances.create(type);
        boolean defaults = type.isAnnotationPresent(LoadDefaultsForAbsentFields.class);
        for (var field : Fields.of(type)) {
            var migrate = field.getAnnotation(Migrate.class);
            boolean keepDefault = defaults || migrate != null && migrate.loadDefaultIfAbsent();
            if (!keepDefault || isPresent(field, settings)) {
                Fields.set(field, parameters, loadField(field, settings, parameters));
            }
        }
        return parameters;
    }

    private static Optional<org.knime.node.parameters.migration.ParametersLoader<?>> migrate(
            final Migration migration, final Field field, final NodeSettingsRO settings) {
        if (migration == null) {
            return Optional.empty();
        }
        NodeParametersMigration<?> versions = Instances.create(migration.value());
        for (ConfigMigration<?> version : versions.getConfigMigrations()) {
            boolean matches = version.getMatcher() == null
                    ? field != null && !isPresent(field, settings)
                    : version.getMatcher().test(settings);
            if (matches) {
                return Optional.of(version.getLoader());
            }
        }
        return Optional.empty();
    }

    private static boolean isPresent(final Field field, final NodeSettingsRO settings) {
        return paths(field).stream().anyMatch(path -> has(settings, path));
    }

    private static List<String[]> paths(final Field field) {
        if (field.isAnnotationPresent(Persistor.class)) {
            var paths = Instances.create(field.getAnnotation(Persistor.class).value())
                    .getConfigPaths();
            return Arrays.asList(paths);
        }
        var key = Fields.key(field);
        return field.getType() == Optional.class
                ? List.of(new String[] {key}, new String[] {key + IS_PRESENT})
                : List.<String[]>of(new String[] {key});
    }

    private static boolean has(final NodeSettingsRO settings, final String... path) {
        var current = settings;
        for (int i = 0; i < path.length; i++) {
            if (!current.containsKey(path[i])) {
                return false;
            }
            if (i < path.length - 1) {
                try {
                    current = current.getNodeSettings(path[i]);
                } catch (InvalidSettingsException ex) { // an entry, not settings
                    return false;
                }
            }
        }
        return true;
    }

    private static Object loadField(final Field field, final NodeSettingsRO settings, final Object owner)
            throws InvalidSettingsException {
        var migrated = migrate(field.getAnnotation(Migration.class), field, settings);
        if (migrated.isPresent()) {
            return migrated.get().load(settings);
        }
        var key = Fields.key(field);
        var type = Fields.optionalType(field);
        if (field.isAnnotationPresent(Persistor.class)) {
            return Instances.create(field.getAnnotation(Persistor.class).value())
                    .load(settings);
        }
        if (type.isPresent()) {
            return settings.getBoolean(key + IS_PRESENT, true)
                    ? Optional.ofNullable(LeafTypes.load(leaf(field, type.get()), settings, key))
                    : Optional.empty();
        }
        if (isNested(field.getType())) {
            var initial = Fields.get(field, owner); // its class stands for a type parameter
            Class<?> actual = initial == null ? field.getType() : initial.getClass();
            return load(actual, settings.getNodeSettings(key));
        }
        if (isArray(field.getType())) {
            return loadArray(field.getType().getComponentType(), settings.getNodeSettings(key));
        }
        return LeafTypes.load(leaf(field, field.getType()), settings, key);
    }

    private static Object loadArray(final Class<?> type, final NodeSettingsRO settings)
            throws InvalidSettingsException {
        int size =
                (int) settings.keySet().stream().filter(k -> k.matches("\\d+")).count();
        var array = Array.newInstance(type, size);
        for (int i = 0; i < size; i++) {
            Array.set(array, i, load(type, settings.getNodeSettings(Integer.toString(i))));
        }
        return array;
    }

    /** Whether the fields of the type are saved as settings of their own. */
    static boolean isNested(final Class<?> type) {
        return Persistable.class.isAssignableFrom(type);
    }

    private static boolean isArray(final Class<?> type) {
        return type.isArray() && isNested(type.getComponentType());
    }

    private static Class<?> leaf(final Field field, final Class<?> type) {
        if (!LeafTypes.isLeaf(type)) {
            throw new IllegalArgumentException("The field " + Fields.name(field) + " cannot be saved: there is no "
                    + "default for the type " + type.getName() + ".");
        }
        return type;
    }

    /** Fails if a field of the class cannot be saved. */
    static void checkSavable(final Field field) {
        var type = Fields.optionalType(field).orElse(field.getType());
        if (!field.isAnnotationPresent(Persistor.class) && !isNested(type) && !isArray(type)) {
            leaf(field, type);
        }
    }
}
