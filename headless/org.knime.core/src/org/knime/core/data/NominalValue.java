// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Values that name a category. */
public interface NominalValue extends DataValue {}
