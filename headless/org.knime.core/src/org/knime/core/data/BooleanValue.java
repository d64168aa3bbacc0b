// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A value that can be read as a boolean. */
public interface BooleanValue extends DataValue {

    UtilityFactory UTILITY = new BooleanUtilityFactory();

    boolean getBooleanValue();

    /** Name and order of the values. */
    class BooleanUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator COMPARATOR = new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return Boolean.compare(((BooleanValue) v1).getBooleanValue(), ((BooleanValue) v2).getBooleanValue());
            }
        };

        protected BooleanUtilityFactory() {
            super(BooleanValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return COMPARATOR;
        }

        @Override
        public String getName() {
            return "Boolean";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Boolean value"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
