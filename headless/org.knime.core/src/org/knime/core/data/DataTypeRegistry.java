// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.ListCell.ListCellSerializer;
import org.knime.core.data.collection.SetCell;
import org.knime.core.data.collection.SetCell.SetCellSerializer;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.BooleanCell.BooleanSerializer;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.DoubleCell.DoubleSerializer;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.IntCell.IntCellSerializer;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.LongCell.LongSerializer;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.def.StringCell.StringSerializer;
import org.knime.core.data.image.png.PNGImageCell;
import org.knime.core.data.image.png.PNGImageCell.PNGSerializer;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.data.model.PortObjectCell;
import org.knime.core.data.model.PortObjectCell.PortObjectCellSerializer;
import org.knime.core.internal.Extensions;
import org.knime.core.node.NodeLogger;

/** Cells and serialisers registered at the extension point {@code org.knime.core.DataType}, and KNIME's own. */
public final class DataTypeRegistry {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(DataTypeRegistry.class);

    private static final String POINT = "org.knime.core.DataType";

    private static final DataTypeRegistry INSTANCE = new DataTypeRegistry();

    private final Map<String, DataCellSerializer<?>> m_serializers = new HashMap<>();

    private final Map<String, Class<? extends DataCell>> m_classes = new HashMap<>();

    private final Map<String, DataCellFactory> m_factories = new LinkedHashMap<>();

    private boolean m_registered;

    private DataTypeRegistry() {}

    public static DataTypeRegistry getInstance() {
        return INSTANCE;
    }

    private <T extends DataCell> void own(final Class<T> cell, final DataCellSerializer<T> serializer) {
        m_classes.put(cell.getName(), cell);
        m_serializers.put(cell.getName(), serializer);
    }

    private <T extends DataCell> void own(
            final Class<T> cell, final DataCellSerializer<T> serializer, final DataCellFactory factory) {
        own(cell, serializer);
        m_factories.put(cell.getName(), factory);
    }

    private synchronized void register() {
        if (m_registered) {
            return;
        }
        m_registered = true;
        own(IntCell.class, new IntCellSerializer(), new IntCell.IntCellFactory());
        own(DoubleCell.class, new DoubleSerializer(), new DoubleCell.DoubleCellFactory());
        own(BooleanCell.class, new BooleanSerializer(), new BooleanCell.BooleanCellFactory());
        own(LongCell.class, new LongSerializer(), new LongCell.LongCellFactory());
        own(PNGImageCell.class, new PNGSerializer(), new PNGImageCellFactory());
        own(StringCell.class, new StringSerializer(), new StringCell.StringCellFactory());
        own(ListCell.class, new ListCellSerializer());
        own(SetCell.class, new SetCellSerializer());
        own(PortObjectCell.class, new PortObjectCellSerializer());
        own(MissingCell.class, new MissingCell.MissingSerializer());
        for (IConfigurationElement type : Extensions.elements(POINT)) {
            try {
                register(type);
            } catch (CoreException | RuntimeException e) {
                LOGGER.error(
                        "Data type " + type.getAttribute("cellClass") + " can't be registered: " + e.getMessage(), e);
            }
        }
    }

    private void register(final IConfigurationElement type) throws CoreException {
        for (IConfigurationElement child : List.of(type.getChildren("serializer"))) {
            var serializer = (DataCellSerializer<?>) child.createExecutableExtension("serializerClass");
            m_serializers.put(child.getAttribute("cellClass"), serializer);
            m_classes.put(child.getAttribute("cellClass"), serializer.getCellClass());
        }
        if (type.getAttribute("factoryClass") != null) {
            m_factories.put(
                    type.getAttribute("cellClass"), (DataCellFactory) type.createExecutableExtension("factoryClass"));
        }
    }

    /** The types whose cells a registered factory makes. */
    public synchronized Collection<DataType> availableDataTypes() {
        register();
        return m_factories.values().stream().map(DataCellFactory::getDataType).toList();
    }

    /** The serialiser of a class of cells; none if it is not registered. */
    @SuppressWarnings("unchecked")
    public Optional<DataCellSerializer<DataCell>> getSerializer(final Class<? extends DataCell> cellClass) {
        register();
        return Optional.ofNullable((DataCellSerializer<DataCell>) m_serializers.get(cellClass.getName()));
    }

    /** The class of cells of this name; none if it is not registered. */
    public Optional<Class<? extends DataCell>> getCellClass(final String className) {
        register();
        return Optional.ofNullable(m_classes.get(className));
    }

    /** The value interface of this name; none if no registered class of cells has it. */
    public Optional<Class<? extends DataValue>> getValueClass(final String className) {
        register();
        if (className.equals(DataValue.class.getName())) {
            return Optional.of(DataValue.class);
        }
        return m_classes.values().stream()
                .flatMap(c -> DataType.valueClasses(c).stream())
                .filter(c -> c.getName().equals(className))
                .findFirst();
    }

    Optional<DataCellFactory> getFactory(final DataType type) {
        register();
        return type.getCellClass() == null
                ? Optional.empty()
                : Optional.ofNullable(m_factories.get(type.getCellClass().getName()));
    }
}
