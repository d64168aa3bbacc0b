// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.Objects;

/**
 * A real sample that generated ones are compared with.
 *
 * @param label the class
 * @param writer who wrote it, "" where that is unknown
 * @param vectors 3·n finite numbers (dx, dy, pen), pen above 0.5 visible; not copied
 */
public record RealInk(String label, String writer, double[] vectors) {

    /** Checks the vectors. */
    public RealInk {
        Objects.requireNonNull(writer, "writer");
        Scored.check(label, vectors);
    }
}
