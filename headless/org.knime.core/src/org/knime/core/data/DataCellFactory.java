// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.text.ParseException;

/** Makes cells of one type from other forms. */
public interface DataCellFactory {

    /** From text. */
    interface FromString extends DataCellFactory {
        DataCell createCell(String input);
    }

    /** From text as people write it. */
    interface FromSimpleString extends FromString {}

    /** From text in a format of its own. */
    interface FromComplexString extends FromString {}

    /** From bytes. */
    interface FromInputStream extends DataCellFactory {
        DataCell createCell(InputStream input) throws IOException;
    }

    /** From characters. */
    interface FromReader extends DataCellFactory {
        DataCell createCell(Reader input) throws ParseException, IOException;
    }

    DataType getDataType();
}
