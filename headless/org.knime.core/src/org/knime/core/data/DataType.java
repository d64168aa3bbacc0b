// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.swing.Icon;
import org.knime.core.data.DataValue.UtilityFactory;
import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column: the value interfaces of its cells, the preferred one first, and, for a native type, their
 * class. A collection type also has the type of its elements. Types of the same value interfaces are equal.
 */
public final class DataType {

    private static final String CELL_CLASS = "cell_class";

    private static final String ELEMENT_TYPE = "collection_element_type";

    private static final String HAS_PREFERRED = "has_pref_value_class";

    private static final String VALUE_CLASSES = "value_classes";

    private static final DataValueComparator BY_TEXT = new DataValueComparator() {
        @Override
        protected int compareDataValues(final DataValue v1, final DataValue v2) {
            return v1.toString().compareTo(v2.toString());
        }
    };

    private static final Map<Class<?>, DataType> NATIVE = new ConcurrentHashMap<>();

    /** Null for a non-native type. */
    private final Class<? extends DataCell> m_cellClass;

    private final List<Class<? extends DataValue>> m_valueClasses;

    /** Null for a type that is no collection. */
    private final DataType m_elementType;

    private DataType(
            final Class<? extends DataCell> cellClass,
            final List<Class<? extends DataValue>> valueClasses,
            final DataType elementType) {
        boolean isCollection = valueClasses.stream().anyMatch(CollectionDataValue.class::isAssignableFrom);
        if (isCollection && elementType == null) {
            throw new IllegalArgumentException("The type of a collection needs the type of its elements.");
        }
        if (!isCollection && elementType != null) {
            throw new IllegalArgumentException("A type that is no collection must not have a type of elements.");
        }
        m_cellClass = cellClass;
        m_valueClasses = valueClasses;
        m_elementType = elementType;
    }

    public static DataType getType(final Class<? extends DataCell> cell) {
        DataType type = NATIVE.get(cell);
        if (type == null) {
            type = getType(cell, null);
            NATIVE.put(cell, type);
        }
        return type;
    }

    public static DataType getType(
            final Class<? extends DataCell> cellImplementsCollectionDataValue, final DataType collectionElementType) {
        Class<? extends DataCell> cell = cellImplementsCollectionDataValue;
        return new DataType(cell, valueClasses(cell), collectionElementType);
    }

    static DataType getType(final DataCell cell) {
        return cell instanceof CollectionDataValue c
                ? getType(cell.getClass(), c.getElementType())
                : getType(cell.getClass());
    }

    /** All value interfaces, the preferred (first declared) one first. */
    static List<Class<? extends DataValue>> valueClasses(final Class<?> cell) {
        Set<Class<? extends DataValue>> classes = new LinkedHashSet<>();
        for (Class<?> c = cell; c != null; c = c.getSuperclass()) {
            collect(c.getInterfaces(), classes);
        }
        return List.copyOf(classes);
    }

    private static void collect(final Class<?>[] interfaces, final Set<Class<? extends DataValue>> classes) {
        for (Class<?> i : interfaces) {
            if (DataValue.class.isAssignableFrom(i)) {
                classes.add(i.asSubclass(DataValue.class));
            }
            collect(i.getInterfaces(), classes);
        }
    }

    public static DataCell getMissingCell() {
        return MissingCell.INSTANCE;
    }

    /** The smallest type that holds cells of both: a registered one of the shared value interfaces, if there is one. */
    public static DataType getCommonSuperType(final DataType type1, final DataType type2) {
        if (type1 == null || type2 == null) {
            throw new NullPointerException("Cannot build super type of a null type");
        }
        if (type1.isMissingValueType()
                || !type2.isMissingValueType() && type2.isASuperTypeOf(type1) && !type1.isASuperTypeOf(type2)) {
            return type2;
        }
        if (type1.isASuperTypeOf(type2)) {
            return type1;
        }
        var shared = new ArrayList<>(type1.m_valueClasses);
        shared.retainAll(type2.m_valueClasses);
        boolean isCollection = shared.stream().anyMatch(CollectionDataValue.class::isAssignableFrom);
        var common = new DataType(
                null,
                List.copyOf(shared),
                isCollection ? getCommonSuperType(type1.m_elementType, type2.m_elementType) : null);
        return DataTypeRegistry.getInstance().availableDataTypes().stream()
                .filter(common::hasSameValues)
                .findFirst()
                .orElse(common);
    }

    /** Icon, comparator and renderers of a value interface. */
    public static UtilityFactory getUtilityFor(final Class<? extends DataValue> value) {
        try {
            return (UtilityFactory) value.getField("UTILITY").get(null);
        } catch (ReflectiveOperationException | ClassCastException e) {
            NodeLogger.getLogger(DataType.class)
                    .coding("The field UTILITY of \"" + value.getName() + "\" can't be read.", e);
            return DataValue.UTILITY;
        }
    }

    public boolean isMissingValueType() {
        return m_valueClasses.contains(MissingValue.class);
    }

    public DataType getCollectionElementType() {
        return m_elementType;
    }

    public boolean isCollectionType() {
        return isCompatible(CollectionDataValue.class);
    }

    public Class<? extends DataCell> getCellClass() {
        return m_cellClass;
    }

    public Class<? extends DataValue> getPreferredValueClass() {
        return m_valueClasses.get(0);
    }

    public List<Class<? extends DataValue>> getValueClasses() {
        return m_valueClasses;
    }

    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return isMissingValueType() || m_valueClasses.stream().anyMatch(valueClass::isAssignableFrom);
    }

    /** Cells that can be turned into others are not supported. */
    public boolean isAdaptable(final Class<? extends DataValue> valueClass) {
        return false;
    }

    /** Whether a column of this type can hold cells of the other. */
    public boolean isASuperTypeOf(final DataType type) {
        if (type == null) {
            throw new NullPointerException("Type argument must not be null.");
        }
        return type == this
                || type.isMissingValueType()
                || m_valueClasses.stream().allMatch(type::isCompatible)
                        && (m_elementType == null || m_elementType.isASuperTypeOf(type.m_elementType));
    }

    public DataValueComparator getComparator() {
        return m_valueClasses.stream()
                .map(v -> getUtilityFor(v).getComparator())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BY_TEXT);
    }

    public Icon getIcon() {
        return m_valueClasses.stream()
                .map(v -> getUtilityFor(v).getIcon())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(DataValue.UTILITY::getIcon);
    }

    /** Renderers of all value interfaces, those of the preferred one first, of each its default one first. */
    public Collection<DataValueRendererFactory> getRendererFactories() {
        Map<String, DataValueRendererFactory> factories = new LinkedHashMap<>();
        for (Class<? extends DataValue> value : m_valueClasses) {
            if (getUtilityFor(value) instanceof ExtensibleUtilityFactory utility) {
                var standard = utility.getDefaultRenderer();
                if (standard != null) {
                    factories.put(standard.getId(), standard);
                }
                utility.getAvailableRenderers().forEach(f -> factories.put(f.getId(), f));
            }
        }
        return factories.values();
    }

    public Optional<DataCellFactory> getCellFactory(final ExecutionContext exec) {
        return DataTypeRegistry.getInstance().getFactory(this);
    }

    /** The name without that of the elements. */
    public String getName() {
        if (m_cellClass == null) {
            return "?";
        }
        return getUtilityFor(getPreferredValueClass()) instanceof ExtensibleUtilityFactory utility
                ? utility.getName()
                : m_cellClass.getSimpleName();
    }

    /** As {@link #toString()}, but with at most three value interfaces, in short, for a non-native type. */
    public String toPrettyString() {
        String values = m_valueClasses.stream()
                .limit(3)
                .map(v -> shortName(v.getSimpleName()))
                .collect(Collectors.joining(", ", "[", m_valueClasses.size() > 3 ? ", ...]" : "]"));
        return withElements(m_cellClass == null ? "Non-Native " + values : getName());
    }

    private static String shortName(final String value) {
        return value.equals("DataValue") || value.equals("Value")
                ? value
                : value.replaceFirst("(?i)DataValue$", "").replaceFirst("(?i)Value$", "");
    }

    private String withElements(final String name) {
        return m_elementType == null ? name : name + " (Collection of: " + m_elementType + ")";
    }

    @Override
    public String toString() {
        return withElements(
                m_cellClass == null ? "Non-Native " + Arrays.toString(m_valueClasses.toArray()) : getName());
    }

    public String getIdentifier() {
        String id = m_cellClass == null ? Arrays.toString(m_valueClasses.toArray()) : m_cellClass.getName();
        return m_elementType == null ? id : id + "<" + m_elementType.getIdentifier() + ">";
    }

    public void save(final ConfigWO config) {
        if (m_elementType != null) {
            m_elementType.save(config.addConfig(ELEMENT_TYPE));
        }
        if (m_cellClass == null) {
            config.addString(CELL_CLASS, null);
            config.addBoolean(HAS_PREFERRED, true);
            config.addStringArray(
                    VALUE_CLASSES, m_valueClasses.stream().map(Class::getName).toArray(String[]::new));
        } else {
            config.addString(CELL_CLASS, m_cellClass.getName());
        }
    }

    public static DataType load(final ConfigRO config) throws InvalidSettingsException {
        String name = config.getString(CELL_CLASS);
        DataType elements = config.containsKey(ELEMENT_TYPE) ? load(config.getConfig(ELEMENT_TYPE)) : null;
        var registry = DataTypeRegistry.getInstance();
        try {
            if (name != null) {
                return getType(
                        registry.getCellClass(name)
                                .orElseThrow(() -> new InvalidSettingsException(
                                        "Data cell implementation '" + name + "' not found.")),
                        elements);
            }
            var values = new ArrayList<Class<? extends DataValue>>();
            for (String value : config.getStringArray(VALUE_CLASSES)) {
                values.add(registry.getValueClass(value)
                        .orElseThrow(
                                () -> new InvalidSettingsException("Data Value extension " + value + " not found")));
            }
            return new DataType(null, List.copyOf(values), elements);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e);
        }
    }

    private boolean hasSameValues(final DataType other) {
        return Set.copyOf(m_valueClasses).equals(Set.copyOf(other.m_valueClasses))
                && Objects.equals(m_elementType, other.m_elementType);
    }

    @Override
    public boolean equals(final Object other) {
        return this == other
                || other instanceof DataType t
                        && hasSameValues(t)
                        && getPreferredValueClass() == t.getPreferredValueClass();
    }

    @Override
    public int hashCode() {
        return Objects.hash(Set.copyOf(m_valueClasses), m_elementType);
    }
}
