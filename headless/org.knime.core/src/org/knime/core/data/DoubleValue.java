// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A value that can be read as a number (float). */
public interface DoubleValue extends DataValue {

    UtilityFactory UTILITY = new DoubleUtilityFactory();

    double getDoubleValue();

    /** Name and order of the values. */
    class DoubleUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator COMPARATOR = new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return Double.compare(((DoubleValue) v1).getDoubleValue(), ((DoubleValue) v2).getDoubleValue());
            }
        };

        protected DoubleUtilityFactory() {
            super(DoubleValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return COMPARATOR;
        }

        @Override
        public String getName() {
            return "Number (Float)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Number (double)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
