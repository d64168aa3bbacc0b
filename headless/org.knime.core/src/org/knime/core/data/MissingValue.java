// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Stands where a value is missing. */
public interface MissingValue extends DataValue {

    /** Why it is missing, or null. */
    String getError();
}
