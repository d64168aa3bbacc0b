// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

/** What fills the sequence where ink needs fewer vectors than it holds. */
public enum Padding {
    /** The longest visible vector is halved until there are enough; the shape stays the same. */
    SPLIT_LONGEST,
    /** Vectors of zeros (no move, pen lifted) at the end. */
    ZERO
}
