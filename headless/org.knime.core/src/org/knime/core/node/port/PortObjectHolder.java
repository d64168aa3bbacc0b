// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

/** A node model that holds port objects, which are saved and loaded with an executed node. */
public interface PortObjectHolder {

    /** The held objects, asked for once after execution; null for none. */
    PortObject[] getInternalPortObjects();

    /** Gives the held objects back to the model of a loaded, executed node. */
    void setInternalPortObjects(PortObject[] portObjects);
}
