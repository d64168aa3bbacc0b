// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A value that can be read as a string. */
public interface StringValue extends DataValue {

    UtilityFactory UTILITY = new StringUtilityFactory();

    String getStringValue();

    /** Name and order of the values. */
    class StringUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator COMPARATOR = new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return ((StringValue) v1).getStringValue().compareTo(((StringValue) v2).getStringValue());
            }
        };

        protected StringUtilityFactory() {
            super(StringValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return COMPARATOR;
        }

        @Override
        public String getName() {
            return "String";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
