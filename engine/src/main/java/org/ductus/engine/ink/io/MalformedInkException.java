// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;

/** The rest of a file can't be understood; the reader rejects it and goes on with the next file. */
final class MalformedInkException extends IOException {

    private static final long serialVersionUID = 1;

    private final String source;

    MalformedInkException(String source, String reason) {
        super(reason);
        this.source = source;
    }

    /** {@return file and line} */
    String source() {
        return source;
    }
}
