// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.data;

import org.ductus.engine.ink.Ink;
import org.knime.core.data.DataValue;
import org.knime.core.data.DataValueComparator;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A value that holds a handwritten drawing. */
public interface InkValue extends DataValue {

    /** Name, group, order and renderers of ink columns; KNIME finds the field by its name. */
    UtilityFactory UTILITY = new InkUtilityFactory();

    /** {@return the strokes} */
    Ink ink();

    /** What KNIME needs to know of {@link InkValue}. */
    final class InkUtilityFactory extends ExtensibleUtilityFactory {

        /** Ink has no natural order; sorting by the number of points at least puts empty ink first. */
        private static final DataValueComparator BY_POINTS = new DataValueComparator() {
            @Override
            protected int compareDataValues(DataValue a, DataValue b) {
                return Integer.compare(
                        ((InkValue) a).ink().pointCount(), ((InkValue) b).ink().pointCount());
            }
        };

        InkUtilityFactory() {
            super(InkValue.class);
        }

        @Override
        public String getName() {
            return "Ink";
        }

        @Override
        public String getGroupName() {
            return "Ductus";
        }

        @Override
        protected DataValueComparator getComparator() {
            return BY_POINTS;
        }
    }
}
