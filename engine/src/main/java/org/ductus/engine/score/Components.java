// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

/** What of two samples is compared. */
public enum Components {
    /** The elements of the vectors, pen as 0 or 1. */
    DX_DY_PEN("dx, dy, pen"),
    /** The moves alone. */
    DX_DY("dx, dy"),
    /** Points at equal distances along the drawn line, in units of the normalised box. */
    DRAWN_POINTS("Drawn points");

    private final String displayName;

    Components(String displayName) {
        this.displayName = displayName;
    }

    /** The name that users see. */
    public String displayName() {
        return displayName;
    }
}
