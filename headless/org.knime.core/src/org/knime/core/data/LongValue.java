// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A value that can be read as a number (long). */
public interface LongValue extends DataValue {

    UtilityFactory UTILITY = new LongUtilityFactory();

    long getLongValue();

    /** Name and order of the values. */
    class LongUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator COMPARATOR = new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return Long.compare(((LongValue) v1).getLongValue(), ((LongValue) v2).getLongValue());
            }
        };

        protected LongUtilityFactory() {
            super(LongValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return COMPARATOR;
        }

        @Override
        public String getName() {
            return "Number (Long Integer)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Number (long)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
