// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

import java.util.Map;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;

/** What is known at the ports of a node. Ports are counted without the flow variable port. */
public interface NodeParametersInput {

    /** Types of the inputs. */
    PortType[] getInPortTypes();

    /** Flow variables of those types that come in. */
    Map<String, FlowVariable> getAvailableInputFlowVariables(VariableType<?>... types);

    /** Specs at the inputs, null where unknown. */
    PortObjectSpec[] getInPortSpecs();

    /** Spec at an input. */
    Optional<PortObjectSpec> getInPortSpec(int portIndex);

    /** Specs at the inputs, which must be tables, null where unknown. */
    DataTableSpec[] getInTableSpecs();

    /** Spec of the table at an input. */
    Optional<DataTableSpec> getInTableSpec(int portIndex);

    /** Objects at the inputs, null where not executed. */
    PortObject[] getInPortObjects();

    /** Object at an input. */
    Optional<PortObject> getInPortObject(int portIndex);

    /** Tables at the inputs, null where not executed. */
    BufferedDataTable[] getInTables();

    /** Table at an input. */
    Optional<BufferedDataTable> getInTable(int portIndex);

    /** Types of the outputs. */
    PortType[] getOutPortTypes();

    /** The configured ports; null if they are not configurable. */
    PortsConfiguration getPortsConfiguration();
}
