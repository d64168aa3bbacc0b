// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import javax.swing.JComponent;
import org.knime.core.internal.SerializerMethodLoader.Serializer;

/** What is known about a port object before the node that makes it is executed. */
public interface PortObjectSpec {

    /**
     * Writes and reads specs of one class.
     *
     * @param <T> class of the specs
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> implements Serializer<T> {

        /** Writes the spec. */
        public abstract void savePortObjectSpec(T portObjectSpec, PortObjectSpecZipOutputStream out) throws IOException;

        /** Reads a spec. */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;

        Class<? extends PortObjectSpec> getSpecClass() {
            return TypeArguments.first(getClass(), PortObjectSpec.class);
        }
    }

    /** Views for the classic user interface. */
    JComponent[] getViews();
}
