// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.util.CheckUtils;

/** A named value that travels along connections. Immutable. */
public final class FlowVariable {

    private static final String NAME = "name";

    private final String m_name;

    private final VariableType<?> m_type;

    private final Object m_value;

    private final Scope m_scope;

    private FlowVariable(final String name, final VariableType<?> type, final Object value, final Scope scope) {
        m_name = CheckUtils.checkArgumentNotNull(name, "Name must not be null");
        if (name.isBlank()) {
            throw new IllegalFlowObjectStackException("Invalid (empty) flow variable name");
        }
        m_type = CheckUtils.checkArgumentNotNull(type, "Type must not be null");
        m_value = value;
        scope.verifyName(name);
        m_scope = scope;
    }

    /** A variable with the default value of the type: 0, false, or nothing. */
    public <T> FlowVariable(final String name, final VariableType<T> type) {
        this(name, CheckUtils.checkArgumentNotNull(type, "Type must not be null"), type.defaultValue());
    }

    /** A variable of a workflow. */
    public <T> FlowVariable(final String name, final VariableType<T> type, final T value) {
        this(name, type, value, Scope.Flow);
    }

    public FlowVariable(final String name, final String valueS) {
        this(name, VariableType.StringType.INSTANCE, valueS);
    }

    public FlowVariable(final String name, final double valueD) {
        this(name, VariableType.DoubleType.INSTANCE, valueD);
    }

    public FlowVariable(final String name, final int valueI) {
        this(name, VariableType.IntType.INSTANCE, valueI);
    }

    /**
     * The types of old.
     *
     * @deprecated see {@link VariableType}
     */
    @Deprecated
    public enum Type {
        DOUBLE,
        INTEGER,
        STRING,
        CREDENTIALS,
        OTHER
    }

    /** Where a variable is known; told by the beginning of its name. */
    public enum Scope {
        Global("knime"),
        Flow(""),
        Local("knime.node"),
        Hide("knime.hide");

        private final String m_prefix;

        Scope(final String prefix) {
            m_prefix = prefix;
        }

        public String getPrefix() {
            return m_prefix;
        }

        /** Throws where the name belongs to another scope: variables of a workflow don't start with "knime". */
        public void verifyName(final String name) {
            if (!name.startsWith(m_prefix)) {
                throw new IllegalFlowVariableNameException(
                        "Invalid " + name() + " variable, name must start with \"" + m_prefix + "\": " + name);
            }
            for (Scope reserved : new Scope[] {Local, Hide, Global}) {
                if (this == Flow && name.startsWith(reserved.m_prefix)) {
                    throw new IllegalFlowVariableNameException("The flow variable '" + name
                            + "' has a reserved prefix ('" + reserved.m_prefix + "'). Please change the name.");
                }
            }
        }

        static Scope ofSaved(final String name) {
            if (name.startsWith(Local.m_prefix)) {
                return Local;
            }
            return name.startsWith(Hide.m_prefix) ? Hide : Flow;
        }
    }

    public String getName() {
        return m_name;
    }

    public boolean isGlobalConstant() {
        return m_scope == Scope.Global;
    }

    public Scope getScope() {
        return m_scope;
    }

    /**
     * The type, as it was told of old.
     *
     * @deprecated see {@link #getVariableType()}
     */
    @Deprecated
    public Type getType() {
        if (m_type == VariableType.StringType.INSTANCE) {
            return Type.STRING;
        }
        if (m_type == VariableType.DoubleType.INSTANCE) {
            return Type.DOUBLE;
        }
        return m_type == VariableType.IntType.INSTANCE ? Type.INTEGER : Type.OTHER;
    }

    public VariableType<?> getVariableType() {
        return m_type;
    }

    /** The value, converted if it is of another type that converts to the expected one. */
    public <T> T getValue(final VariableType<T> expectedType) {
        CheckUtils.checkArgumentNotNull(expectedType);
        CheckUtils.checkArgument(
                m_type.isConvertible(expectedType),
                "Flow variable does not represent value of class \"%s\" (but \"%s\") and also can't be converted to it.",
                m_type,
                expectedType);
        return expectedType.getSimpleType().cast(m_type.convert(m_value, expectedType));
    }

    /** The value as it is. */
    Object value() {
        return m_value;
    }

    /** Null for a variable of another type. */
    public String getStringValue() {
        return m_type == VariableType.StringType.INSTANCE ? (String) m_value : null;
    }

    /** NaN for a variable of another type. */
    public double getDoubleValue() {
        return m_type == VariableType.DoubleType.INSTANCE ? (Double) m_value : Double.NaN;
    }

    /** 0 for a variable of another type. */
    public int getIntValue() {
        return m_type == VariableType.IntType.INSTANCE ? (Integer) m_value : 0;
    }

    public String getValueAsString() {
        return m_value == null ? null : m_value.toString();
    }

    public FlowVariable withNewName(final String name) {
        return new FlowVariable(name, m_type, m_value, m_scope);
    }

    /** A variable that hides another from the nodes that follow. */
    public static FlowVariable newHidingVariable(final String s) {
        CheckUtils.checkArgument(s != null && !s.isBlank(), "name must not be blank: \"%s\"", s);
        Scope.Flow.verifyName(s);
        return new FlowVariable(Scope.Hide.m_prefix + " (" + s + ")", VariableType.StringType.INSTANCE, s, Scope.Hide);
    }

    public void save(final NodeSettingsWO settings) {
        settings.addString(NAME, m_name);
        m_type.save(m_value, settings);
    }

    public static FlowVariable load(final NodeSettingsRO sub) throws InvalidSettingsException {
        String name = CheckUtils.checkSettingNotNull(sub.getString(NAME), "name must not be null");
        VariableType<?> type = VariableType.loadType(sub);
        return new FlowVariable(name, type, type.loadValue(sub), Scope.ofSaved(name));
    }

    @Override
    public String toString() {
        return "\"" + m_name + "\" (" + m_type.getIdentifier() + ": " + m_value + ")";
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FlowVariable v
                && m_name.equals(v.m_name)
                && m_type.equals(v.m_type)
                && Objects.equals(m_value, v.m_value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_name, m_type.getIdentifier());
    }
}
