// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.data.DataTableSpec;
import org.knime.core.internal.Extensions;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.core.node.port.inactive.InactiveBranchPortObject;
import org.knime.core.node.port.inactive.InactiveBranchPortObjectSpec;

/**
 * Port types registered at the extension point {@code org.knime.core.PortType}, and those of this bundle. A class that
 * is not registered gets the type of its nearest registered parent, usually the generic port, and has no serializer.
 */
public final class PortTypeRegistry {

    private static final String POINT = "org.knime.core.PortType";

    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private final Map<Class<?>, PortType> m_types = new HashMap<>();

    private final Map<Class<?>, PortType> m_optionalTypes = new HashMap<>();

    private final Map<String, Class<? extends PortObject>> m_objectClasses = new HashMap<>();

    private final Map<String, Class<? extends PortObjectSpec>> m_specClasses = new HashMap<>();

    private final Map<Class<?>, PortObjectSerializer<?>> m_objectSerializers = new HashMap<>();

    private final Map<Class<?>, PortObjectSpecSerializer<?>> m_specSerializers = new HashMap<>();

    private boolean m_ownTypesRegistered;

    private PortTypeRegistry() {
        // class literals only: the classes ask this registry for their types while they are initialised
        put(PortObject.class, "Generic Port", PortType.DEFAULT_COLOR, false);
        put(BufferedDataTable.class, "Table", 0, false);
        m_specClasses.put(PortObjectSpec.class.getName(), PortObjectSpec.class);
        m_specClasses.put(DataTableSpec.class.getName(), DataTableSpec.class);
    }

    /** The registry. */
    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    private void put(final Class<? extends PortObject> type, final String name, final int color, final boolean hidden) {
        m_objectClasses.put(type.getName(), type);
        m_types.put(type, new PortType(type, false, name, color, hidden));
        m_optionalTypes.put(type, new PortType(type, true, name, color, hidden));
    }

    private void registerOwnTypes() {
        if (!m_ownTypesRegistered) {
            m_ownTypesRegistered = true;
            own(
                    FlowVariablePortObject.class,
                    "Flow Variable",
                    0xFF4B4B,
                    false,
                    new FlowVariablePortObject.Serializer(),
                    FlowVariablePortObjectSpec.class,
                    new FlowVariablePortObjectSpec.Serializer());
            own(
                    ImagePortObject.class,
                    "Image",
                    0x41BE78,
                    false,
                    new ImagePortObject.Serializer(),
                    ImagePortObjectSpec.class,
                    new ImagePortObjectSpec.Serializer());
            own(
                    InactiveBranchPortObject.class,
                    "Inactive Branch",
                    PortType.DEFAULT_COLOR,
                    true,
                    new InactiveBranchPortObject.Serializer(),
                    InactiveBranchPortObjectSpec.class,
                    new InactiveBranchPortObjectSpec.Serializer());
            m_specSerializers.put(DataTableSpec.class, new DataTableSpec.Serializer());
        }
    }

    private <O extends PortObject, S extends PortObjectSpec> void own(
            final Class<O> type,
            final String name,
            final int color,
            final boolean hidden,
            final PortObjectSerializer<O> serializer,
            final Class<S> spec,
            final PortObjectSpecSerializer<S> specSerializer) {
        put(type, name, color, hidden);
        m_objectSerializers.put(type, serializer);
        m_specClasses.put(spec.getName(), spec);
        m_specSerializers.put(spec, specSerializer);
    }

    /** All registered types, none of them optional. */
    public synchronized Collection<PortType> availablePortTypes() {
        registerOwnTypes();
        for (var element : elements()) {
            register(element);
        }
        return List.copyOf(new LinkedHashSet<>(m_types.values()));
    }

    /** The type of ports that carry objects of the class. */
    public synchronized PortType getPortType(final Class<? extends PortObject> portClass) {
        return getPortType(portClass, false);
    }

    /** The type of ports that carry objects of the class. */
    public synchronized PortType getPortType(final Class<? extends PortObject> portClass, final boolean isOptional) {
        var types = isOptional ? m_optionalTypes : m_types;
        if (portClass == null) {
            throw new IllegalArgumentException("The class of port objects must not be null.");
        }
        if (!types.containsKey(portClass)) {
            registerOwnTypes();
        }
        if (!types.containsKey(portClass)) {
            elements("objectClass", portClass.getName()).ifPresent(this::register);
        }
        if (!types.containsKey(portClass)) {
            var parent = nearestParent(portClass);
            NodeLogger.getLogger(PortTypeRegistry.class)
                    .debug("No port type is registered for " + portClass.getName() + "; taking " + parent + ".");
            m_types.put(portClass, parent);
            m_optionalTypes.put(portClass, m_optionalTypes.get(parent.getPortObjectClass()));
        }
        return types.get(portClass);
    }

    private PortType nearestParent(final Class<? extends PortObject> portClass) {
        var unregistered = new PortType(portClass, false, null, PortType.DEFAULT_COLOR, false);
        var best = m_types.get(PortObject.class);
        for (var candidate : availablePortTypes()) {
            if (candidate.isSuperTypeOf(unregistered) && best.isSuperTypeOf(candidate)) {
                best = candidate;
            }
        }
        return best;
    }

    /** The registered class of port objects of that name. */
    public synchronized Optional<Class<? extends PortObject>> getObjectClass(final String className) {
        registerOwnTypes();
        if (!m_objectClasses.containsKey(className)) {
            elements("objectClass", className).ifPresent(this::register);
        }
        return Optional.ofNullable(m_objectClasses.get(className));
    }

    /** The registered class of specs of that name. */
    public synchronized Optional<Class<? extends PortObjectSpec>> getSpecClass(final String className) {
        registerOwnTypes();
        if (!m_specClasses.containsKey(className)) {
            elements("specClass", className).ifPresent(this::register);
        }
        return Optional.ofNullable(m_specClasses.get(className));
    }

    /** The serializer of exactly that class; empty if the class is not registered. */
    @SuppressWarnings("unchecked")
    public synchronized Optional<PortObjectSerializer<PortObject>> getObjectSerializer(
            final Class<? extends PortObject> objectClass) {
        getObjectClass(objectClass.getName());
        return Optional.ofNullable((PortObjectSerializer<PortObject>) m_objectSerializers.get(objectClass));
    }

    /** The serializer of exactly that class; empty if the class is not registered. */
    @SuppressWarnings("unchecked")
    public synchronized Optional<PortObjectSpecSerializer<PortObjectSpec>> getSpecSerializer(
            final Class<? extends PortObjectSpec> specClass) {
        getSpecClass(specClass.getName());
        return Optional.ofNullable((PortObjectSpecSerializer<PortObjectSpec>) m_specSerializers.get(specClass));
    }

    private void register(final IConfigurationElement element) {
        if (m_objectClasses.containsKey(element.getAttribute("objectClass"))) {
            return;
        }
        try {
            var serializer = (PortObjectSerializer<?>) element.createExecutableExtension("objectSerializer");
            var type = serializer.getObjectClass();
            checkClass(element, "objectClass", type);
            m_objectSerializers.put(type, serializer);
            if (element.getAttribute("specSerializer") != null) {
                var specSerializer = (PortObjectSpecSerializer<?>) element.createExecutableExtension("specSerializer");
                var spec = specSerializer.getSpecClass();
                checkClass(element, "specClass", spec);
                m_specClasses.put(spec.getName(), spec);
                m_specSerializers.put(spec, specSerializer);
            }
            put(
                    type,
                    element.getAttribute("name"),
                    color(element),
                    Boolean.parseBoolean(element.getAttribute("hidden")));
        } catch (CoreException | IllegalArgumentException ex) {
            NodeLogger.getLogger(PortTypeRegistry.class)
                    .error(
                            "The port type \"" + element.getAttribute("name") + "\" of the bundle "
                                    + element.getNamespaceIdentifier() + " is not usable: " + ex.getMessage(),
                            ex);
        }
    }

    private static void checkClass(final IConfigurationElement element, final String attribute, final Class<?> type) {
        if (!type.getName().equals(element.getAttribute(attribute))) {
            throw new IllegalArgumentException("its serializer serves " + type.getName() + ", but " + attribute + " is "
                    + element.getAttribute(attribute) + ".");
        }
    }

    private static int color(final IConfigurationElement element) {
        var color = element.getAttribute("color");
        try {
            return color == null ? PortType.DEFAULT_COLOR : Integer.parseInt(color.substring(1), 16);
        } catch (NumberFormatException | StringIndexOutOfBoundsException ex) {
            NodeLogger.getLogger(PortTypeRegistry.class)
                    .coding("The colour \"" + color + "\" of a port type is not of the form #RRGGBB.");
            return PortType.DEFAULT_COLOR;
        }
    }

    private static Optional<IConfigurationElement> elements(final String attribute, final String value) {
        return elements().stream()
                .filter(e -> value.equals(e.getAttribute(attribute)))
                .findFirst();
    }

    private static List<IConfigurationElement> elements() {
        return Extensions.elements(POINT);
    }
}
