// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A fuzzy number. */
public interface FuzzyNumberValue extends DataValue {

    double getMinSupport();

    double getCore();

    double getMaxSupport();
}
