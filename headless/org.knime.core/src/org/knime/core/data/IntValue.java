// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A value that can be read as a number (integer). */
public interface IntValue extends DataValue {

    UtilityFactory UTILITY = new IntUtilityFactory();

    int getIntValue();

    /** Name and order of the values. */
    class IntUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator COMPARATOR = new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return Integer.compare(((IntValue) v1).getIntValue(), ((IntValue) v2).getIntValue());
            }
        };

        protected IntUtilityFactory() {
            super(IntValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return COMPARATOR;
        }

        @Override
        public String getName() {
            return "Number (Integer)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Number (integer)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
