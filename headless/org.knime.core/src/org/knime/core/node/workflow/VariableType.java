// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.base.ConfigEntries;
import org.knime.core.node.util.CheckUtils;

/**
 * The type of a flow variable. Integers convert to longs, doubles and strings, longs to doubles and strings, doubles and
 * booleans to strings, strings to booleans. Arrays and credentials, which KNIME has too, are not variables here.
 */
public abstract class VariableType<T> {

    private static final String CLASS = "class";

    private static final String VALUE = "value";

    private final Class<T> m_class;

    private final String m_identifier;

    private final T m_default;

    /** Settings that such a variable may overwrite. */
    private final Set<ConfigEntries> m_overwritable;

    private VariableType(
            final Class<T> simpleType,
            final String identifier,
            final T defaultValue,
            final ConfigEntries... overwritable) {
        m_class = simpleType;
        m_identifier = identifier;
        m_default = defaultValue;
        m_overwritable = EnumSet.of(ConfigEntries.xstring, ConfigEntries.xtransientstring, ConfigEntries.xpassword);
        m_overwritable.addAll(List.of(overwritable));
    }

    static List<VariableType<?>> all() {
        return List.of(
                StringType.INSTANCE, BooleanType.INSTANCE, IntType.INSTANCE, LongType.INSTANCE, DoubleType.INSTANCE);
    }

    /** The type that saved variables name. */
    static VariableType<?> loadType(final NodeSettingsRO settings) throws InvalidSettingsException {
        String identifier = CheckUtils.checkSettingNotNull(settings.getString(CLASS), "'class' must not be null");
        for (VariableType<?> type : all()) {
            if (type.getIdentifier().equals(identifier)) {
                return type;
            }
        }
        throw new InvalidSettingsException("No flow variable type for identifier/class '" + identifier + "'");
    }

    final void save(final Object value, final NodeSettingsWO settings) {
        settings.addString(CLASS, m_identifier);
        saveValue(VALUE, m_class.cast(value), settings);
    }

    final T loadValue(final NodeSettingsRO settings) throws InvalidSettingsException {
        return loadValue(VALUE, settings);
    }

    abstract void saveValue(String key, T value, NodeSettingsWO settings);

    abstract T loadValue(String key, NodeSettingsRO settings) throws InvalidSettingsException;

    public String getIdentifier() {
        return m_identifier;
    }

    public Class<T> getSimpleType() {
        return m_class;
    }

    final T defaultValue() {
        return m_default;
    }

    /** The types that values of this type convert to, itself among them. */
    public Set<VariableType<?>> getConvertibleTypes() {
        Set<VariableType<?>> types = new LinkedHashSet<>();
        types.add(this);
        types.add(StringType.INSTANCE);
        return types;
    }

    public final boolean isConvertible(final VariableType<?> type) {
        return getConvertibleTypes().contains(type);
    }

    final Object convert(final Object value, final VariableType<?> target) {
        if (target == this) {
            return value;
        }
        if (target == StringType.INSTANCE) {
            return value.toString();
        }
        if (target == BooleanType.INSTANCE) {
            String text = value.toString().toLowerCase(Locale.ROOT);
            CheckUtils.checkArgument(
                    text.equals("true") || text.equals("false"), "Can't convert the value '%s' to boolean.", value);
            return Boolean.valueOf(text);
        }
        var number = (Number) value;
        if (target == LongType.INSTANCE) {
            return number.longValue();
        }
        return number.doubleValue();
    }

    /** Whether a variable of this type may overwrite that setting: a value, or an array as its one element. */
    final boolean canOverwrite(final Config config, final String key) {
        return m_overwritable.contains(config.getEntry(key).getType())
                || SettingOverwriter.arrayType(config, key, m_overwritable) != null;
    }

    final Set<ConfigEntries> overwritable() {
        return m_overwritable;
    }

    @Override
    public String toString() {
        return getIdentifier();
    }

    /** Boolean variables. */
    public static final class BooleanType extends VariableType<Boolean> {

        public static final BooleanType INSTANCE = new BooleanType();

        private BooleanType() {
            super(Boolean.class, "BOOLEAN", false, ConfigEntries.xboolean);
        }

        @Override
        void saveValue(final String key, final Boolean value, final NodeSettingsWO settings) {
            settings.addBoolean(key, value);
        }

        @Override
        Boolean loadValue(final String key, final NodeSettingsRO settings) throws InvalidSettingsException {
            return settings.getBoolean(key);
        }
    }

    /** Double variables. */
    public static final class DoubleType extends VariableType<Double> {

        public static final DoubleType INSTANCE = new DoubleType();

        private DoubleType() {
            super(Double.class, "DOUBLE", 0.0, ConfigEntries.xfloat, ConfigEntries.xdouble);
        }

        @Override
        void saveValue(final String key, final Double value, final NodeSettingsWO settings) {
            settings.addDouble(key, value);
        }

        @Override
        Double loadValue(final String key, final NodeSettingsRO settings) throws InvalidSettingsException {
            return settings.getDouble(key);
        }
    }

    /** Int variables. */
    public static final class IntType extends VariableType<Integer> {

        public static final IntType INSTANCE = new IntType();

        private IntType() {
            super(
                    Integer.class,
                    "INTEGER",
                    0,
                    ConfigEntries.xbyte,
                    ConfigEntries.xshort,
                    ConfigEntries.xint,
                    ConfigEntries.xlong,
                    ConfigEntries.xfloat,
                    ConfigEntries.xdouble,
                    ConfigEntries.xchar);
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            Set<VariableType<?>> types = super.getConvertibleTypes();
            types.add(LongType.INSTANCE);
            types.add(DoubleType.INSTANCE);
            return types;
        }

        @Override
        void saveValue(final String key, final Integer value, final NodeSettingsWO settings) {
            settings.addInt(key, value);
        }

        @Override
        Integer loadValue(final String key, final NodeSettingsRO settings) throws InvalidSettingsException {
            return settings.getInt(key);
        }
    }

    /** Long variables. */
    public static final class LongType extends VariableType<Long> {

        public static final LongType INSTANCE = new LongType();

        private LongType() {
            super(Long.class, "LONG", 0L, ConfigEntries.xlong, ConfigEntries.xfloat, ConfigEntries.xdouble);
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            Set<VariableType<?>> types = super.getConvertibleTypes();
            types.add(DoubleType.INSTANCE);
            return types;
        }

        @Override
        void saveValue(final String key, final Long value, final NodeSettingsWO settings) {
            settings.addLong(key, value);
        }

        @Override
        Long loadValue(final String key, final NodeSettingsRO settings) throws InvalidSettingsException {
            return settings.getLong(key);
        }
    }

    /** String variables. */
    public static final class StringType extends VariableType<String> {

        public static final StringType INSTANCE = new StringType();

        private StringType() {
            super(String.class, "STRING", "", ConfigEntries.xchar, ConfigEntries.xboolean);
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            Set<VariableType<?>> types = super.getConvertibleTypes();
            types.add(BooleanType.INSTANCE);
            return types;
        }

        @Override
        void saveValue(final String key, final String value, final NodeSettingsWO settings) {
            settings.addString(key, value);
        }

        @Override
        String loadValue(final String key, final NodeSettingsRO settings) throws InvalidSettingsException {
            return settings.getString(key);
        }
    }
}
