// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** A collection without duplicates. */
public interface SetDataValue extends CollectionDataValue {

    UtilityFactory UTILITY = new SetUtilityFactory();

    boolean contains(DataCell cell);

    /** Name of these collections. */
    class SetUtilityFactory extends CollectionUtilityFactory {

        protected SetUtilityFactory() {
            super(SetDataValue.class);
        }

        @Override
        public String getName() {
            return "Collection (Set)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Set"};
        }
    }
}
