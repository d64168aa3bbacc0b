// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.model;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;
import org.knime.core.node.port.PortObject;

/** A value that is a port object, such as a model. */
public interface PortObjectValue extends DataValue {

    UtilityFactory UTILITY = new PortObjectUtilityFactory();

    /** The port object, not null. */
    PortObject getPortObject();

    /** Name of port objects in tables. */
    class PortObjectUtilityFactory extends ExtensibleUtilityFactory {

        protected PortObjectUtilityFactory() {
            super(PortObjectValue.class);
        }

        @Override
        public String getName() {
            return "Port Object";
        }
    }
}
