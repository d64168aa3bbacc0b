// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;

/** The columns of a table, each of another name, and notes on the table. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    static final String DEFAULT_NAME = "default";

    private static final String COLUMN = "column_spec_";

    private static final String NUMBER = "number_columns";

    private static final String NAME = "spec_name";

    private static final String PROPERTIES = "spec_properties";

    private final String m_name;

    private final DataColumnSpec[] m_columns;

    private final Map<String, String> m_properties;

    private final Map<String, Integer> m_indices = new HashMap<>();

    public DataTableSpec() {
        this(DEFAULT_NAME);
    }

    public DataTableSpec(final DataColumnSpec... colSpecs) {
        this(DEFAULT_NAME, colSpecs);
    }

    public DataTableSpec(final String name) {
        this(name, new DataColumnSpec[0]);
    }

    /** The name of such a spec is KNIME's key for the name, not "default". */
    public DataTableSpec(final String[] names, final DataType[] types) {
        this(NAME, names, types);
    }

    public DataTableSpec(final String name, final String[] names, final DataType[] types) {
        this(name, createColumnSpecs(names, types));
    }

    public DataTableSpec(final DataTableSpec spec1, final DataTableSpec spec2) {
        this(joinedName(spec1.m_name, spec2.m_name), spec1, spec2);
    }

    public DataTableSpec(final String name, final DataTableSpec spec1, final DataTableSpec spec2) {
        this(name, joined(spec1, spec2));
    }

    public DataTableSpec(final String name, final DataColumnSpec... colSpecs) {
        this(name, colSpecs, Map.of());
    }

    DataTableSpec(final String name, final DataColumnSpec[] colSpecs, final Map<String, String> properties) {
        m_name = name == null ? DEFAULT_NAME : name;
        m_columns = colSpecs.clone();
        m_properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        for (int i = 0; i < m_columns.length; i++) {
            Integer first = m_indices.put(m_columns[i].getName(), i);
            if (first != null) {
                throw new IllegalArgumentException("Duplicate column name \"" + m_columns[i].getName()
                        + "\" at positions " + first + " and " + i + ".");
            }
        }
    }

    private static String joinedName(final String name1, final String name2) {
        if (name1.equals(DEFAULT_NAME)) {
            return name2;
        }
        return name2.equals(DEFAULT_NAME) ? name1 : name1 + "+" + name2;
    }

    private static DataColumnSpec[] joined(final DataTableSpec spec1, final DataTableSpec spec2) {
        for (DataColumnSpec column : spec1.m_columns) {
            if (spec2.containsName(column.getName())) {
                throw new IllegalArgumentException("Table specs to join contain the duplicate column name \""
                        + column.getName() + "\" at position " + spec1.findColumnIndex(column.getName()) + " and "
                        + spec2.findColumnIndex(column.getName()) + ".");
            }
        }
        return Stream.concat(spec1.stream(), spec2.stream()).toArray(DataColumnSpec[]::new);
    }

    public static final DataColumnSpec[] createColumnSpecs(final String[] names, final DataType[] types) {
        if (names.length != types.length) {
            throw new IllegalArgumentException("Parameter arrays names and types must have the same length (names: "
                    + names.length + ", types: " + types.length + ").");
        }
        var columns = new DataColumnSpec[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = new DataColumnSpecCreator(names[i], types[i]).createSpec();
        }
        return columns;
    }

    public String getName() {
        return m_name;
    }

    public Map<String, String> getProperties() {
        return m_properties;
    }

    public int getNumColumns() {
        return m_columns.length;
    }

    public DataColumnSpec getColumnSpec(final int index) {
        return m_columns[index];
    }

    /** Null where there is no such column. */
    public DataColumnSpec getColumnSpec(final String column) {
        int index = findColumnIndex(column);
        return index < 0 ? null : m_columns[index];
    }

    /** -1 where there is no such column. */
    public int findColumnIndex(final String columnName) {
        return m_indices.getOrDefault(columnName, -1);
    }

    public int[] columnsToIndices(final String... columns) {
        int[] indices = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            indices[i] = findColumnIndex(columns[i]);
            if (indices[i] < 0) {
                throw new IllegalArgumentException("Column not found: \"" + columns[i] + "\"");
            }
        }
        return indices;
    }

    public void verifyIndices(final int... indices) {
        var seen = new HashSet<Integer>();
        for (int index : indices) {
            if (index < 0 || index >= m_columns.length) {
                throw new IndexOutOfBoundsException("Column index out of range: " + index);
            }
            if (!seen.add(index)) {
                throw new IllegalArgumentException("Duplicate index: " + index);
            }
        }
    }

    public boolean containsName(final String columnName) {
        return findColumnIndex(columnName) >= 0;
    }

    public boolean containsCompatibleType(final Class<? extends DataValue> valueClass) {
        return valueClass != null && stream().anyMatch(c -> c.getType().isCompatible(valueClass));
    }

    public final String[] getColumnNames() {
        return stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /** Same names and types of columns in the same order. */
    public boolean equalStructure(final DataTableSpec spec) {
        return compare(spec, DataColumnSpec::equalStructure);
    }

    /** As {@link #equalStructure}, but columns of the other spec may be of wider types. */
    public boolean isCompatibleWith(final DataTableSpec spec) {
        return compare(spec, DataColumnSpec::isCompatibleWith);
    }

    private boolean compare(final DataTableSpec spec, final BiPredicate<DataColumnSpec, DataColumnSpec> columns) {
        if (spec == null || spec.m_columns.length != m_columns.length) {
            return false;
        }
        for (int i = 0; i < m_columns.length; i++) {
            if (!columns.test(m_columns[i], spec.m_columns[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataTableSpec s
                && m_name.equals(s.m_name)
                && Arrays.equals(m_columns, s.m_columns)
                && m_properties.equals(s.m_properties);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m_columns);
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return List.of(m_columns).iterator();
    }

    public Stream<DataColumnSpec> stream() {
        return Arrays.stream(m_columns);
    }

    /** The spec with the domains widened by those of the others, all of equal structure. */
    public static DataTableSpec mergeDataTableSpecs(final DataTableSpec... specs) {
        if (specs == null || Arrays.asList(specs).contains(null)) {
            throw new IllegalArgumentException("Argument array must not be null, nor contain null values.");
        }
        if (specs.length == 0) {
            throw new IllegalArgumentException("Argument array must not be empty.");
        }
        var creators = specs[0].stream().map(DataColumnSpecCreator::new).toList();
        for (DataTableSpec spec : List.of(specs).subList(1, specs.length)) {
            if (!specs[0].equalStructure(spec)) {
                throw new IllegalArgumentException("Cannot merge DataTableSpecs, they don't have equal structure");
            }
            for (int i = 0; i < creators.size(); i++) {
                creators.get(i).merge(spec.getColumnSpec(i));
            }
        }
        return new DataTableSpec(
                creators.stream().map(DataColumnSpecCreator::createSpec).toArray(DataColumnSpec[]::new));
    }

    /** The name, with a number after it where the spec has such a column. */
    public static String getUniqueColumnName(final DataTableSpec spec, final String columnName) {
        if (columnName == null) {
            throw new NullPointerException("Column name must not be null.");
        }
        String name = columnName.trim();
        String unique = name;
        for (int i = 1; spec.containsName(unique); i++) {
            unique = name + " (#" + i + ")";
        }
        return unique;
    }

    @Override
    public String toString() {
        return "name=" + m_name + ",columns="
                + stream().map(DataColumnSpec::getName).collect(Collectors.joining("; ", "[", "]"));
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    public void save(final ConfigWO config) {
        config.addString(NAME, m_name);
        config.addInt(NUMBER, m_columns.length);
        for (int i = 0; i < m_columns.length; i++) {
            m_columns[i].save(config.addConfig(COLUMN + i));
        }
        if (!m_properties.isEmpty()) {
            Config properties = config.addConfig(PROPERTIES);
            m_properties.forEach((key, value) -> {
                Config property =
                        properties.addConfig("prop-" + properties.keySet().size());
                property.addString("key", key);
                property.addString("value", value);
            });
        }
    }

    /** Colours of column names are not kept. */
    public static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        String name = config.getString(NAME);
        int n = config.getInt(NUMBER);
        if (n < 0 || n > config.keySet().size()) { // a made-up number in a file must not exhaust memory
            throw new InvalidSettingsException("The table spec says that it has " + n + " columns.");
        }
        var columns = new DataColumnSpec[n];
        for (int i = 0; i < n; i++) {
            columns[i] = DataColumnSpec.load(config.getConfig(COLUMN + i));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        if (config.containsKey(PROPERTIES)) {
            ConfigRO saved = config.getConfig(PROPERTIES);
            for (String property : saved) {
                String key = saved.getConfig(property).getString("key");
                if (key == null || key.isEmpty()) {
                    throw new InvalidSettingsException("Invalid property key (empty or null)");
                }
                if (properties.put(key, saved.getConfig(property).getString("value")) != null) {
                    throw new InvalidSettingsException("Duplicate key identifier \"" + key + "\"");
                }
            }
        }
        return new DataTableSpec(name, columns, properties);
    }

    /** Keeps table specs as settings. */
    public static final class Serializer extends PortObjectSpecSerializer<DataTableSpec> {

        private static final String ENTRY = "spec.xml";

        @Override
        public DataTableSpec loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            ZipEntry entry = in.getNextEntry();
            if (entry == null || !entry.getName().equals(ENTRY)) {
                throw new IOException("Entry \"" + ENTRY + "\" was expected in the file of a table spec.");
            }
            try {
                return load(ModelContent.loadFromXML(in));
            } catch (InvalidSettingsException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void savePortObjectSpec(final DataTableSpec spec, final PortObjectSpecZipOutputStream out)
                throws IOException {
            out.putNextEntry(new ZipEntry(ENTRY));
            var content = new ModelContent(ENTRY);
            spec.save(content);
            content.saveToXML(out);
        }
    }
}
