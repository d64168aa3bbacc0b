// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Rows of the same columns. */
public interface DataTable extends Iterable<DataRow> {

    DataTableSpec getDataTableSpec();

    @Override
    RowIterator iterator();
}
