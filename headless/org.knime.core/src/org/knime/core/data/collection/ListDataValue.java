// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** An ordered collection. */
public interface ListDataValue extends CollectionDataValue {

    UtilityFactory UTILITY = new ListUtilityFactory();

    DataCell get(int index);

    /** Name of these collections. */
    class ListUtilityFactory extends CollectionUtilityFactory {

        protected ListUtilityFactory() {
            super(ListDataValue.class);
        }

        @Override
        public String getName() {
            return "Collection (List)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"List"};
        }
    }
}
