// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import org.ductus.knime.common.ModernPortsNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Factory of the node. */
public final class CganStudyLearnerNodeFactory extends ModernPortsNodeFactory<CganStudyLearnerNodeModel> {

    static final String CONFIGURATIONS = "Configurations";

    static final String HELD_OUT = "Held-out samples";

    /** For KNIME. */
    public CganStudyLearnerNodeFactory() {
        super(CganStudyLearnerParameters.class);
    }

    @Override
    protected void addPorts(PortsConfigurationBuilder ports) {
        ports.addFixedInputPortGroup("Training samples", BufferedDataTable.TYPE);
        ports.addFixedInputPortGroup("Model to repeat", CganModelPortObject.TYPE);
        ports.addOptionalInputPortGroup(CONFIGURATIONS, BufferedDataTable.TYPE);
        ports.addOptionalInputPortGroup(HELD_OUT, BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Samples", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Trainings", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Models", BufferedDataTable.TYPE);
    }

    @Override
    protected CganStudyLearnerNodeModel createNodeModel(PortsConfiguration ports) {
        return new CganStudyLearnerNodeModel(ports);
    }
}
