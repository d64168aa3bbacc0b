// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.knime.core.data.DataType;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Types that are saved as one entry, or one array, each with the entry type that belongs to it. */
final class LeafTypes {

    private interface Load<T> {
        T load(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    private interface Save<T> {
        void save(NodeSettingsWO settings, String key, T value);
    }

    private record Leaf<T>(Load<T> load, Save<T> save, T empty) {}

    private static final Map<Class<?>, Leaf<?>> LEAVES = new HashMap<>();

    private LeafTypes() {}

    private static <T> void put(final Class<T> type, final Load<T> load, final Save<T> save, final T empty) {
        LEAVES.put(type, new Leaf<>(load, save, empty));
    }

    static {
        put(Void.class, (s, k) -> null, (s, k, v) -> {}, null);
        put(Boolean.class, NodeSettingsRO::getBoolean, NodeSettingsWO::addBoolean, false);
        put(Integer.class, NodeSettingsRO::getInt, NodeSettingsWO::addInt, 0);
        put(Long.class, NodeSettingsRO::getLong, NodeSettingsWO::addLong, 0L);
        put(Double.class, NodeSettingsRO::getDouble, NodeSettingsWO::addDouble, 0.0);
        put(Float.class, NodeSettingsRO::getFloat, NodeSettingsWO::addFloat, 0f);
        put(String.class, NodeSettingsRO::getString, NodeSettingsWO::addString, null);
        put(DataType.class, NodeSettingsRO::getDataType, NodeSettingsWO::addDataType, StringCell.TYPE);
        put(boolean[].class, NodeSettingsRO::getBooleanArray, NodeSettingsWO::addBooleanArray, new boolean[0]);
        put(int[].class, NodeSettingsRO::getIntArray, NodeSettingsWO::addIntArray, new int[0]);
        put(long[].class, NodeSettingsRO::getLongArray, NodeSettingsWO::addLongArray, new long[0]);
        put(double[].class, NodeSettingsRO::getDoubleArray, NodeSettingsWO::addDoubleArray, new double[0]);
        put(float[].class, NodeSettingsRO::getFloatArray, NodeSettingsWO::addFloatArray, new float[0]);
        put(String[].class, NodeSettingsRO::getStringArray, NodeSettingsWO::addStringArray, new String[0]);
    }

    private static Class<?> wrapper(final Class<?> type) {
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }

    static boolean isLeaf(final Class<?> type) {
        return type.isEnum() || LEAVES.containsKey(wrapper(type));
    }

    @SuppressWarnings("unchecked")
    private static Leaf<Object> leaf(final Class<?> type) {
        return (Leaf<Object>) LEAVES.get(wrapper(type));
    }

    static Object load(final Class<?> type, final NodeSettingsRO settings, final String key)
            throws InvalidSettingsException {
        if (!type.isEnum()) {
            return leaf(type).load().load(settings, key);
        }
        var name = settings.getString(key);
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidSettingsException("Invalid value '" + name + "'. Possible values: "
                + Arrays.stream(type.getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .collect(Collectors.joining(", ")));
    }

    static void save(final Class<?> type, final NodeSettingsWO settings, final String key, final Object value) {
        if (type.isEnum()) {
            settings.addString(key, value == null ? null : ((Enum<?>) value).name());
        } else {
            leaf(type).save().save(settings, key, value);
        }
    }

    static void saveEmpty(final Class<?> type, final NodeSettingsWO settings, final String key) {
        save(type, settings, key, type.isEnum() ? null : leaf(type).empty());
    }
}
