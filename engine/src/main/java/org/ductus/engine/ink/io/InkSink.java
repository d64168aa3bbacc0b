// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import org.ductus.engine.ink.InkSample;

/** Receives what a reader finds, in the order of the file. */
public interface InkSink {

    /**
     * A sample that was read.
     *
     * @param sample the ink, with y growing down, and what is known of it
     */
    void sample(InkSample sample);

    /**
     * A piece that could not be read.
     *
     * @param source the file, and the line where it is known, as {@code name:line}
     * @param reason a sentence for the user
     */
    void reject(String source, String reason);
}
