// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

/** Bounds on what a reader holds in memory, far above any real handwriting. */
final class Limits {

    /** Characters of a line. */
    static final int LINE = 1 << 20;

    /** Points of a sample. */
    static final int POINTS = 100_000;

    /** Strokes of a sample. */
    static final int STROKES = 1_000;

    /** Points that a reader holds at a time because samples still need them. */
    static final int HELD_POINTS = 4_000_000;

    /** Samples of a file. */
    static final int SAMPLES = 1_000_000;

    /** How deep UNIPEN files include each other. */
    static final int INCLUDE_DEPTH = 4;

    /** Inclusions that reading one UNIPEN file may cause. */
    static final int INCLUDES = 10_000;

    /** How deep folders are walked. */
    static final int FOLDER_DEPTH = 16;

    private Limits() {}
}
