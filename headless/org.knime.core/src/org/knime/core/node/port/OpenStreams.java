// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Views on one entry of a zip stream, which leave the zip stream open when they are closed. */
final class OpenStreams {

    private OpenStreams() {}

    /** The current entry; closing it closes the entry. */
    static InputStream entry(final ZipInputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    /** The current entry; closing it closes the entry. */
    static OutputStream entry(final ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(final byte[] bytes, final int offset, final int length) throws IOException {
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }
}
