// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.base.ConfigEntries;

/** Writes the value of a variable over one setting, which keeps its type; an array becomes one of that element. */
final class SettingOverwriter {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(SettingOverwriter.class);

    private static final String ARRAY_SIZE = "array-size";

    /** Types of elements, in the order in which an empty array is taken for one of them. */
    private static final List<ConfigEntries> ELEMENTS = List.of(
            ConfigEntries.xbyte,
            ConfigEntries.xshort,
            ConfigEntries.xint,
            ConfigEntries.xlong,
            ConfigEntries.xdouble,
            ConfigEntries.xfloat,
            ConfigEntries.xstring,
            ConfigEntries.xchar,
            ConfigEntries.xboolean);

    private SettingOverwriter() {}

    static void overwrite(final Config config, final String key, final FlowVariable variable)
            throws InvalidSettingsException {
        VariableType<?> type = variable.getVariableType();
        ConfigEntries old = config.getEntry(key).getType();
        if (!type.canOverwrite(config, key)) {
            throw new InvalidSettingsException("Can't evaluate variable \"" + variable.getName() + "\" as " + old
                    + " expression, it is a " + type + " (\"" + variable + "\"");
        }
        if (old == ConfigEntries.config) {
            ConfigEntries elements = arrayType(config, key, type.overwritable());
            Config array = config.addConfig(key);
            array.addInt(ARRAY_SIZE, 1);
            write(array, "0", elements, variable, key);
        } else {
            write(config, key, old, variable, key);
        }
    }

    /** The type of the elements of an array, among those given; null where it is no such array. */
    static ConfigEntries arrayType(final Config config, final String key, final Set<ConfigEntries> allowed) {
        if (config.getEntry(key) instanceof Config array) {
            int size = array.getInt(ARRAY_SIZE, -1);
            if (size == 0 && allowed.contains(ConfigEntries.xboolean) && !allowed.contains(ConfigEntries.xchar)) {
                return ConfigEntries.xboolean; // a boolean variable takes an empty array for one of booleans
            }
            for (ConfigEntries type : ELEMENTS) {
                if (allowed.contains(type) && hasElements(array, size, type)) {
                    return type;
                }
            }
        }
        return null;
    }

    private static boolean hasElements(final Config array, final int size, final ConfigEntries type) {
        for (int i = 0; i < size; i++) {
            var element = array.getEntry(Integer.toString(i));
            if (element == null || element.getType() != type) {
                return false;
            }
        }
        return size >= 0;
    }

    private static void write(
            final Config config,
            final String key,
            final ConfigEntries type,
            final FlowVariable variable,
            final String setting)
            throws InvalidSettingsException {
        Object value = variable.value();
        switch (type) {
            case xstring -> config.addString(key, variable.getValueAsString());
            case xtransientstring -> config.addTransientString(key, variable.getValueAsString());
            case xboolean -> config.addBoolean(key, toBoolean(variable, setting));
            case xchar -> config.addChar(key, toChar(variable, setting));
            case xint -> config.addInt(key, (Integer) value);
            case xlong -> config.addLong(key, ((Number) value).longValue());
            case xdouble -> config.addDouble(key, ((Number) value).doubleValue());
            case xfloat -> config.addFloat(key, ((Number) value).floatValue());
            case xshort -> config.addShort(
                    key, (short) inRange(variable, type, Short.MIN_VALUE, Short.MAX_VALUE, setting));
            case xbyte -> config.addByte(key, (byte) inRange(variable, type, Byte.MIN_VALUE, Byte.MAX_VALUE, setting));
            case xpassword -> LOGGER.error("Attempt to overwrite the password with config key '" + setting
                    + "' failed. It's not possible to overwrite passwords with flow variables.");
            default -> throw new IllegalStateException("There is no setting of type " + type + ".");
        }
    }

    private static boolean toBoolean(final FlowVariable variable, final String setting)
            throws InvalidSettingsException {
        String text = variable.getValueAsString().toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidSettingsException("Unable to parse \"" + text + "\" (variable \"" + variable.getName()
                    + "\") as boolean expression (settings parameter \"" + setting + "\")");
        }
        return Boolean.parseBoolean(text);
    }

    private static char toChar(final FlowVariable variable, final String setting) throws InvalidSettingsException {
        String text = variable.getValueAsString();
        if (text == null || text.length() != 1) {
            throw new InvalidSettingsException("Unable to parse \"" + text + "\" (variable \"" + variable.getName()
                    + "\") as char (settings parameter \"" + setting + "\")");
        }
        return text.charAt(0);
    }

    private static int inRange(
            final FlowVariable variable,
            final ConfigEntries type,
            final int least,
            final int greatest,
            final String setting)
            throws InvalidSettingsException {
        int value = variable.getIntValue();
        if (value < least || value > greatest) {
            throw new InvalidSettingsException("Value of variable \"" + variable.getName() + "\" can't be cast to "
                    + type + "(settings parameter \"" + setting + "\"), out of range: " + value);
        }
        return value;
    }
}
