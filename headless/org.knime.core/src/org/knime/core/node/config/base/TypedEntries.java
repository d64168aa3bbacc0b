// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;

/** The getters and setters of a config, one group for each type: a value, a value or a default, an array. */
@SuppressWarnings("serial") // the map and its entries are serialisable
abstract class TypedEntries extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final String ARRAY_SIZE = "array-size";

    private static final int NULL_ARRAY = -1;

    final Map<String, AbstractConfigEntry> m_map = new LinkedHashMap<>();

    TypedEntries(final String key) {
        super(key, ConfigEntries.config);
    }

    abstract void put(AbstractConfigEntry entry);

    @FunctionalInterface
    private interface Getter {
        Object get(ConfigBase array, String index) throws InvalidSettingsException;
    }

    @FunctionalInterface
    private interface Adder {
        void add(ConfigBase array, String index, Object value);
    }

    /** The entry of this key and type, or null. */
    final ConfigLeaf leaf(final String key, final ConfigEntries type) {
        return m_map.get(key) instanceof ConfigLeaf leaf && leaf.getType() == type ? leaf : null;
    }

    private String text(final String key, final ConfigEntries type, final String name) throws InvalidSettingsException {
        ConfigLeaf leaf = leaf(key, type);
        if (leaf == null) {
            throw new InvalidSettingsException(name + " for key \"" + key + "\" not found.");
        }
        return leaf.text();
    }

    /** Arrays are configs with a size; without one it is a null array. */
    private Object getArray(final String key, final Class<?> type, final Getter getter)
            throws InvalidSettingsException {
        ConfigBase array = getConfigBase(key);
        int size = array.getInt(ARRAY_SIZE, NULL_ARRAY);
        if (size == NULL_ARRAY) {
            return null; // NOSONAR: a null array was saved
        }
        // a made-up size in a file must not exhaust memory: the first absent element ends the loop
        Object values = Array.newInstance(
                type, Math.min(Math.max(size, 0), array.keySet().size()));
        for (int i = 0; i < size; i++) {
            Array.set(values, i, getter.get(array, Integer.toString(i)));
        }
        return values;
    }

    private void addArray(final String key, final Object values, final Adder adder) {
        ConfigBase array = addConfigBase(key);
        if (values != null) {
            int size = Array.getLength(values);
            array.addInt(ARRAY_SIZE, size);
            for (int i = 0; i < size; i++) {
                adder.add(array, Integer.toString(i), Array.get(values, i));
            }
        }
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return Integer.parseInt(text(key, ConfigEntries.xint, "Int"));
    }

    @Override
    public int getInt(final String key, final int def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xint);
        return leaf == null ? def : Integer.parseInt(leaf.text());
    }

    @Override
    public void addInt(final String key, final int value) {
        put(new ConfigLeaf(key, ConfigEntries.xint, String.valueOf(value)));
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        return (int[]) getArray(key, int.class, ConfigBase::getInt);
    }

    @Override
    public int[] getIntArray(final String key, final int... def) {
        try {
            return getIntArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        addArray(key, values, (array, i, value) -> array.addInt(i, (Integer) value));
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return Double.parseDouble(text(key, ConfigEntries.xdouble, "Double"));
    }

    @Override
    public double getDouble(final String key, final double def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xdouble);
        return leaf == null ? def : Double.parseDouble(leaf.text());
    }

    @Override
    public void addDouble(final String key, final double value) {
        put(new ConfigLeaf(key, ConfigEntries.xdouble, String.valueOf(value)));
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        return (double[]) getArray(key, double.class, ConfigBase::getDouble);
    }

    @Override
    public double[] getDoubleArray(final String key, final double... def) {
        try {
            return getDoubleArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        addArray(key, values, (array, i, value) -> array.addDouble(i, (Double) value));
    }

    @Override
    public float getFloat(final String key) throws InvalidSettingsException {
        return Float.parseFloat(text(key, ConfigEntries.xfloat, "Float"));
    }

    @Override
    public float getFloat(final String key, final float def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xfloat);
        return leaf == null ? def : Float.parseFloat(leaf.text());
    }

    @Override
    public void addFloat(final String key, final float value) {
        put(new ConfigLeaf(key, ConfigEntries.xfloat, Double.toString(value)));
    }

    @Override
    public float[] getFloatArray(final String key) throws InvalidSettingsException {
        return (float[]) getArray(key, float.class, ConfigBase::getFloat);
    }

    @Override
    public float[] getFloatArray(final String key, final float... def) {
        try {
            return getFloatArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addFloatArray(final String key, final float... values) {
        addArray(key, values, (array, i, value) -> array.addFloat(i, (Float) value));
    }

    @Override
    public char getChar(final String key) throws InvalidSettingsException {
        return text(key, ConfigEntries.xchar, "Char").charAt(0);
    }

    @Override
    public char getChar(final String key, final char def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xchar);
        return leaf == null ? def : leaf.text().charAt(0);
    }

    @Override
    public void addChar(final String key, final char value) {
        put(new ConfigLeaf(key, ConfigEntries.xchar, String.valueOf(value)));
    }

    @Override
    public char[] getCharArray(final String key) throws InvalidSettingsException {
        return (char[]) getArray(key, char.class, ConfigBase::getChar);
    }

    @Override
    public char[] getCharArray(final String key, final char... def) {
        try {
            return getCharArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addCharArray(final String key, final char... values) {
        addArray(key, values, (array, i, value) -> array.addChar(i, (Character) value));
    }

    @Override
    public short getShort(final String key) throws InvalidSettingsException {
        return Short.parseShort(text(key, ConfigEntries.xshort, "Short"));
    }

    @Override
    public short getShort(final String key, final short def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xshort);
        return leaf == null ? def : Short.parseShort(leaf.text());
    }

    @Override
    public void addShort(final String key, final short value) {
        put(new ConfigLeaf(key, ConfigEntries.xshort, String.valueOf(value)));
    }

    @Override
    public short[] getShortArray(final String key) throws InvalidSettingsException {
        return (short[]) getArray(key, short.class, ConfigBase::getShort);
    }

    @Override
    public short[] getShortArray(final String key, final short... def) {
        try {
            return getShortArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addShortArray(final String key, final short... values) {
        addArray(key, values, (array, i, value) -> array.addShort(i, (Short) value));
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return Long.parseLong(text(key, ConfigEntries.xlong, "Long"));
    }

    @Override
    public long getLong(final String key, final long def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xlong);
        return leaf == null ? def : Long.parseLong(leaf.text());
    }

    @Override
    public void addLong(final String key, final long value) {
        put(new ConfigLeaf(key, ConfigEntries.xlong, String.valueOf(value)));
    }

    @Override
    public long[] getLongArray(final String key) throws InvalidSettingsException {
        return (long[]) getArray(key, long.class, ConfigBase::getLong);
    }

    @Override
    public long[] getLongArray(final String key, final long... def) {
        try {
            return getLongArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addLongArray(final String key, final long... values) {
        addArray(key, values, (array, i, value) -> array.addLong(i, (Long) value));
    }

    @Override
    public byte getByte(final String key) throws InvalidSettingsException {
        return Byte.parseByte(text(key, ConfigEntries.xbyte, "Byte"));
    }

    @Override
    public byte getByte(final String key, final byte def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xbyte);
        return leaf == null ? def : Byte.parseByte(leaf.text());
    }

    @Override
    public void addByte(final String key, final byte value) {
        put(new ConfigLeaf(key, ConfigEntries.xbyte, String.valueOf(value)));
    }

    @Override
    public byte[] getByteArray(final String key) throws InvalidSettingsException {
        return (byte[]) getArray(key, byte.class, ConfigBase::getByte);
    }

    @Override
    public byte[] getByteArray(final String key, final byte... def) {
        try {
            return getByteArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addByteArray(final String key, final byte... values) {
        addArray(key, values, (array, i, value) -> array.addByte(i, (Byte) value));
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return Boolean.parseBoolean(text(key, ConfigEntries.xboolean, "Boolean"));
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xboolean);
        return leaf == null ? def : Boolean.parseBoolean(leaf.text());
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        put(new ConfigLeaf(key, ConfigEntries.xboolean, String.valueOf(value)));
    }

    @Override
    public boolean[] getBooleanArray(final String key) throws InvalidSettingsException {
        return (boolean[]) getArray(key, boolean.class, ConfigBase::getBoolean);
    }

    @Override
    public boolean[] getBooleanArray(final String key, final boolean... def) {
        try {
            return getBooleanArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addBooleanArray(final String key, final boolean... values) {
        addArray(key, values, (array, i, value) -> array.addBoolean(i, (Boolean) value));
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return text(key, ConfigEntries.xstring, "String");
    }

    @Override
    public String getString(final String key, final String def) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xstring);
        return leaf == null ? def : leaf.text();
    }

    @Override
    public void addString(final String key, final String value) {
        put(new ConfigLeaf(key, ConfigEntries.xstring, value));
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        return (String[]) getArray(key, String.class, ConfigBase::getString);
    }

    @Override
    public String[] getStringArray(final String key, final String... def) {
        try {
            return getStringArray(key);
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        addArray(key, values, (array, i, value) -> array.addString(i, (String) value));
    }

    @Override
    public void addTransientString(final String key, final String value) {
        put(new ConfigLeaf(key, ConfigEntries.xtransientstring, value));
    }

    @Override
    public String getTransientString(final String key) {
        ConfigLeaf leaf = leaf(key, ConfigEntries.xtransientstring);
        return leaf == null ? null : leaf.text();
    }
}
