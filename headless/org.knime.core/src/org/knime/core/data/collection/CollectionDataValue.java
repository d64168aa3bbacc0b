// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A collection of cells of one type. */
public interface CollectionDataValue extends DataValue, CellCollection {

    UtilityFactory UTILITY = new CollectionUtilityFactory(CollectionDataValue.class);

    DataType getElementType();

    int size();

    /** Name of collections. */
    class CollectionUtilityFactory extends ExtensibleUtilityFactory {

        protected CollectionUtilityFactory(final Class<? extends DataValue> clazz) {
            super(clazz);
        }

        @Override
        public String getName() {
            return "Collection";
        }
    }
}
