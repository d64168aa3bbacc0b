// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataValue;

/** What a {@link PointCell} can be read as. */
public interface PointValue extends DataValue {

    DataCell getNote();
}
