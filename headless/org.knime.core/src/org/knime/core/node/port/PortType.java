// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.lang.reflect.Modifier;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Type of a port: the class of its objects. Equality does not look at whether the port is optional. */
public final class PortType {

    /** Colour of types registered without one. */
    public static final int DEFAULT_COLOR = 0xFF9B9B9B;

    private static final String KEY_CLASS = "object_class";

    private final Class<? extends PortObject> m_objectClass;

    private final Class<? extends PortObjectSpec> m_specClass;

    private final boolean m_optional;

    private final String m_name;

    private final int m_color;

    private final boolean m_hidden;

    /**
     * A type that is not taken from the registry.
     *
     * @deprecated use {@link PortTypeRegistry#getPortType(Class, boolean)}
     */
    @Deprecated
    public PortType(final Class<? extends PortObject> objectClass, final boolean isOptional) {
        this(objectClass, isOptional, null, DEFAULT_COLOR, false);
    }

    /**
     * A type that is not taken from the registry.
     *
     * @deprecated use {@link PortTypeRegistry#getPortType(Class)}
     */
    @Deprecated
    public PortType(final Class<? extends PortObject> objectClass) {
        this(objectClass, false, null, DEFAULT_COLOR, false);
    }

    PortType(
            final Class<? extends PortObject> objectClass,
            final boolean optional,
            final String name,
            final int color,
            final boolean hidden) {
        m_objectClass = objectClass;
        m_specClass = getPortObjectSpecClass(objectClass);
        m_optional = optional;
        m_name = name == null ? objectClass.getSimpleName() : name;
        m_color = color;
        m_hidden = hidden;
    }

    /** Name users see. */
    public String getName() {
        return m_name;
    }

    /** Colour of the port as RGB. */
    public int getColor() {
        return m_color;
    }

    /** Class of the specs, read from the return type of {@code getSpec}. */
    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return m_specClass;
    }

    /** Class of the objects. */
    public Class<? extends PortObject> getPortObjectClass() {
        return m_objectClass;
    }

    /** Whether a port of this type may stay unconnected. */
    public boolean isOptional() {
        return m_optional;
    }

    /** Whether users are not offered this type. */
    public boolean isHidden() {
        return m_hidden;
    }

    /** Whether a port of this type takes what a port of the other type gives. */
    public boolean isSuperTypeOf(final PortType subType) {
        return m_objectClass.isAssignableFrom(subType.m_objectClass);
    }

    @Override
    public String toString() {
        return "PortType(" + m_specClass.getSimpleName() + "," + m_objectClass.getSimpleName() + ")";
    }

    @Override
    public int hashCode() {
        return m_objectClass.hashCode();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof PortType other && m_objectClass.equals(other.m_objectClass);
    }

    /** Saves the object class. */
    public void save(final NodeSettingsWO settings) {
        save((ConfigWO) settings);
    }

    /** Saves the object class. */
    public void save(final ConfigWO settings) {
        settings.addString(KEY_CLASS, m_objectClass.getName());
    }

    /** Whether the spec fits; null always does. */
    public boolean acceptsPortObjectSpec(final PortObjectSpec spec) {
        return spec == null || m_specClass.isInstance(spec);
    }

    /** Whether objects of the class fit; null always does. */
    public boolean acceptsPortObjectClass(final Class<? extends PortObject> portObjectClass) {
        return portObjectClass == null || m_objectClass.isAssignableFrom(portObjectClass);
    }

    /** Whether the object fits; null always does. */
    public boolean acceptsPortObject(final PortObject obj) {
        return obj == null || m_objectClass.isInstance(obj);
    }

    /** Loads a saved type. */
    public static PortType load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return load((ConfigRO) settings);
    }

    /** Loads a saved type. */
    public static PortType load(final ConfigRO settings) throws InvalidSettingsException {
        var name = settings.getString(KEY_CLASS);
        if (name == null) {
            throw new InvalidSettingsException("The settings of a port type name no class of port objects.");
        }
        var registry = PortTypeRegistry.getInstance();
        return registry.getPortType(registry.getObjectClass(name)
                .orElseThrow(() ->
                        new InvalidSettingsException("No port type is registered for the class \"" + name + "\".")));
    }

    /** Return type of the class's {@code getSpec}. */
    public static Class<? extends PortObjectSpec> getPortObjectSpecClass(
            final Class<? extends PortObject> objectClass) {
        Class<? extends PortObjectSpec> best = PortObjectSpec.class;
        for (var method : objectClass.getMethods()) {
            if (method.getName().equals("getSpec")
                    && method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && best.isAssignableFrom(method.getReturnType())) {
                best = method.getReturnType().asSubclass(PortObjectSpec.class);
            }
        }
        return best;
    }
}
