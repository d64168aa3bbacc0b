// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.internal.SerializerMethodLoader.Serializer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What travels along a connection once a node has been executed. */
public interface PortObject {

    /** The generic port, which accepts every object. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** The generic port, optional. */
    PortType TYPE_OPTIONAL = PortTypeRegistry.getInstance().getPortType(PortObject.class, true);

    /**
     * Writes and reads port objects of one class.
     *
     * @param <T> class of the objects
     */
    abstract class PortObjectSerializer<T extends PortObject> implements Serializer<T> {

        /** Writes the object. */
        public abstract void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;

        /** Reads the object whose spec was read before. */
        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException, CanceledExecutionException;

        Class<? extends PortObject> getObjectClass() {
            return TypeArguments.first(getClass(), PortObject.class);
        }
    }

    /** One line for tooltips and for the settings of an executed node. */
    String getSummary();

    /** The spec. The return type of an implementation decides which specs its port type accepts. */
    PortObjectSpec getSpec();

    /** Views for the classic user interface. */
    JComponent[] getViews();
}
