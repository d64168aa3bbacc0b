// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.Node;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.VariableType;
import org.knime.node.parameters.NodeParametersInput;

/** Knows the given specs; types and variables come from the node of the thread, if there is one. */
final class NodeParametersInputImpl implements NodeParametersInput {

    private final PortObjectSpec[] m_specs;

    private final Node m_node;

    NodeParametersInputImpl(final PortObjectSpec[] specs) {
        m_specs = specs.clone();
        m_node = NodeContext.getContextOptional()
                .flatMap(c -> c.getContextObjectForClass(Node.class))
                .orElse(null);
    }

    @Override
    public PortType[] getInPortTypes() {
        return m_node == null
                ? Stream.of(m_specs).map(s -> PortObject.TYPE).toArray(PortType[]::new)
                : IntStream.range(0, m_node.getNrInPorts())
                        .mapToObj(m_node::getInPortType)
                        .toArray(PortType[]::new);
    }

    @Override
    public Map<String, FlowVariable> getAvailableInputFlowVariables(final VariableType<?>... types) {
        if (m_node == null) {
            return Map.of();
        }
        var variables = new java.util.LinkedHashMap<>(m_node.getIncomingFlowVariables());
        if (types.length > 0) {
            variables.values().removeIf(v -> !Arrays.asList(types).contains(v.getVariableType()));
        }
        return variables;
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return m_specs.clone();
    }

    /** Fails for a port that was not added, as in KNIME. */
    @Override
    public Optional<PortObjectSpec> getInPortSpec(final int portIndex) {
        return Optional.ofNullable(m_specs[portIndex]);
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.copyOf(m_specs, m_specs.length, DataTableSpec[].class);
    }

    @Override
    public Optional<DataTableSpec> getInTableSpec(final int portIndex) {
        return getInPortSpec(portIndex).map(DataTableSpec.class::cast);
    }

    @Override
    public PortObject[] getInPortObjects() {
        return new PortObject[m_specs.length];
    }

    @Override
    public Optional<PortObject> getInPortObject(final int portIndex) {
        return Optional.empty();
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return new BufferedDataTable[m_specs.length];
    }

    @Override
    public Optional<BufferedDataTable> getInTable(final int portIndex) {
        return Optional.empty();
    }

    @Override
    public PortType[] getOutPortTypes() {
        return m_node == null
                ? new PortType[0]
                : IntStream.range(0, m_node.getNrOutPorts())
                        .mapToObj(m_node::getOutPortType)
                        .toArray(PortType[]::new);
    }

    @Override
    public PortsConfiguration getPortsConfiguration() {
        return m_node == null
                ? null
                : m_node.getCopyOfCreationConfig()
                        .flatMap(ModifiableNodeCreationConfiguration::getPortConfig)
                        .orElse(null);
    }
}
