// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config;

import java.io.IOException;
import java.io.InputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;

/** Settings that can hold data types and the standard cells. */
@SuppressWarnings("serial")
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(Config.class);

    private static final String CELL_CLASS = "datacell";

    private static final String IS_NULL = "is_null";

    private static final String ARRAY_SIZE = "array-size";

    protected Config(final String key) {
        super(key);
    }

    @Override
    public abstract Config getInstance(String key);

    @Override
    public final Config addConfig(final String key) {
        return (Config) addConfigBase(key);
    }

    protected final void addConfig(final Config config) {
        addConfigBase(config);
    }

    @Override
    public final Config getConfig(final String key) throws InvalidSettingsException {
        if (get(key) instanceof Config config) {
            return config;
        }
        throw new InvalidSettingsException("Config for key \"" + key + "\" not found.");
    }

    @Override
    public void addEntry(final AbstractConfigEntry entry) {
        super.addEntry(entry);
    }

    @Override
    public void addDataType(final String key, final DataType type) {
        Config config = addConfig(key);
        if (type != null) {
            type.save(config);
        }
        config.addBoolean(IS_NULL, type == null);
    }

    @Override
    public DataType getDataType(final String key) throws InvalidSettingsException {
        Config config = getConfig(key);
        return config.getBoolean(IS_NULL) ? null : DataType.load(config);
    }

    @Override
    public DataType getDataType(final String key, final DataType def) {
        return orDefault(() -> getDataType(key), def);
    }

    @Override
    public void addDataTypeArray(final String key, final DataType... values) {
        addArray(key, values, Config::addDataType);
    }

    @Override
    public DataType[] getDataTypeArray(final String key) throws InvalidSettingsException {
        Config config = getConfig(key);
        int size = config.arraySize();
        var types = size < 0 ? null : new DataType[size];
        for (int i = 0; i < size; i++) {
            types[i] = config.getDataType(Integer.toString(i));
        }
        return types;
    }

    @Override
    public DataType[] getDataTypeArray(final String key, final DataType... def) {
        return orDefault(() -> getDataTypeArray(key), def);
    }

    /** Cells of the standard types are kept; of others the name of their class alone, with a warning. */
    @Override
    public void addDataCell(final String key, final DataCell cell) {
        Config config = addConfig(key);
        String name = cell == null ? null : cell.getClass().getName();
        config.addString(CELL_CLASS, name);
        String simple = cell == null ? null : cell.getClass().getSimpleName();
        if (cell instanceof BooleanCell c) {
            config.addConfig(name).addBoolean(simple, c.getBooleanValue());
        } else if (cell instanceof IntCell c) {
            config.addConfig(name).addInt(simple, c.getIntValue());
        } else if (cell instanceof LongCell c) {
            config.addConfig(name).addLong(simple, c.getLongValue());
        } else if (cell instanceof DoubleCell c) {
            config.addConfig(name).addDouble(simple, c.getDoubleValue());
        } else if (cell instanceof StringCell c) {
            config.addConfig(name).addString(simple, c.getStringValue());
        } else if (cell instanceof MissingCell) {
            config.addConfig(name);
        } else if (cell != null) {
            LOGGER.warn("Could not write DataCell: " + cell);
        }
    }

    @Override
    public DataCell getDataCell(final String key) throws InvalidSettingsException {
        Config config = getConfig(key);
        String name = config.getString(CELL_CLASS);
        if (name == null) {
            return null; // NOSONAR: null was saved
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (name.equals(MissingCell.class.getName())) {
            return DataType.getMissingCell();
        } else if (name.equals(BooleanCell.class.getName())) {
            return BooleanCell.BooleanCellFactory.create(config.getConfig(name).getBoolean(simple));
        } else if (name.equals(IntCell.class.getName())) {
            return new IntCell(config.getConfig(name).getInt(simple));
        } else if (name.equals(LongCell.class.getName())) {
            return new LongCell(config.getConfig(name).getLong(simple));
        } else if (name.equals(DoubleCell.class.getName())) {
            return new DoubleCell(config.getConfig(name).getDouble(simple));
        } else if (name.equals(StringCell.class.getName())) {
            return new StringCell(config.getConfig(name).getString(simple));
        }
        LOGGER.warn("Could not read DataCell: " + name);
        return null; // NOSONAR: as if null was saved
    }

    @Override
    public DataCell getDataCell(final String key, final DataCell def) {
        return orDefault(() -> getDataCell(key), def);
    }

    @Override
    public void addDataCellArray(final String key, final DataCell... values) {
        addArray(key, values, Config::addDataCell);
    }

    @Override
    public DataCell[] getDataCellArray(final String key) throws InvalidSettingsException {
        Config config = getConfig(key);
        int size = config.arraySize();
        var cells = size < 0 ? null : new DataCell[size];
        for (int i = 0; i < size; i++) {
            cells[i] = config.getDataCell(Integer.toString(i));
        }
        return cells;
    }

    @Override
    public DataCell[] getDataCellArray(final String key, final DataCell... def) {
        return orDefault(() -> getDataCellArray(key), def);
    }

    @Override
    public void addRowKey(final String key, final RowKey rowKey) {
        addString(key, rowKey == null ? null : rowKey.getString());
    }

    @Override
    public RowKey getRowKey(final String key) throws InvalidSettingsException {
        String id = getString(key);
        return id == null ? null : new RowKey(id);
    }

    @Override
    public RowKey getRowKey(final String key, final RowKey def) {
        return orDefault(() -> getRowKey(key), def);
    }

    @Override
    public void addRowKeyArray(final String key, final RowKey... rowKey) {
        addStringArray(key, RowKey.toStrings(rowKey));
    }

    @Override
    public RowKey[] getRowKeyArray(final String key) throws InvalidSettingsException {
        return RowKey.toRowKeys(getStringArray(key));
    }

    @Override
    public RowKey[] getRowKeyArray(final String key, final RowKey... def) {
        return orDefault(() -> getRowKeyArray(key), def);
    }

    @FunctionalInterface
    private interface Adder<T> {
        void add(Config array, String index, T value);
    }

    private <T> void addArray(final String key, final T[] values, final Adder<T> adder) {
        Config array = addConfig(key);
        if (values != null) {
            array.addInt(ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                adder.add(array, Integer.toString(i), values[i]);
            }
        }
    }

    /** -1 for a null array. */
    private int arraySize() throws InvalidSettingsException {
        int size = getInt(ARRAY_SIZE, -1);
        if (size >= keySet().size()) { // a made-up size in a file must not exhaust memory
            throw new InvalidSettingsException("Config for key \"" + (keySet().size() - 1) + "\" not found.");
        }
        return size;
    }

    @FunctionalInterface
    private interface Getter<T> {
        T get() throws InvalidSettingsException;
    }

    private static <T> T orDefault(final Getter<T> getter, final T def) {
        try {
            return getter.get();
        } catch (InvalidSettingsException e) { // NOSONAR: absent or of another type, hence the default
            return def;
        }
    }

    protected static Config loadFromXML(final Config config, final InputStream in) throws IOException {
        config.load(in);
        return config;
    }
}
