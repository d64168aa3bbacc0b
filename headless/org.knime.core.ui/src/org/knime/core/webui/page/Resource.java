// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** A file of a page. */
public interface Resource {

    /** Kind of a file, by the ending of its name. */
    @SuppressWarnings("javadoc")
    enum ContentType {
        HTML,
        SHADOW_APP,
        SVG,
        PNG
    }

    /** Where it is. */
    String getRelativePath();

    /** Its content, made anew at each call. */
    InputStream getInputStream() throws IOException;

    /** Whether the content never changes. */
    boolean isStatic();

    /** Its kind. */
    ContentType getContentType();

    /** Its character set. */
    default Optional<Charset> getCharset() {
        return Optional.empty();
    }
}
