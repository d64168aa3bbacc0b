// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Values that have a smallest and a largest among them. */
public interface BoundedValue extends DataValue {}
