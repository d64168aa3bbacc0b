// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip stream a port object spec is written to; see {@link PortUtil}. The first entry is empty. */
public class PortObjectSpecZipOutputStream extends ZipOutputStream {

    PortObjectSpecZipOutputStream(final OutputStream out) throws IOException {
        super(out);
        putNextEntry(new ZipEntry("portSpec.file"));
    }
}
