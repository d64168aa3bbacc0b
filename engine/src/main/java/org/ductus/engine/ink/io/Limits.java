// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

/** Bounds on what a reader holds in memory, far above any real handwriting. */
final class Limits {

    /** Characters of a line, of a text or attribute in XML. */
    static final int LINE = 1 << 23;

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

    /** Files in an archive. */
    static final int ARCHIVE_ENTRIES = 500_000;

    /** How many times larger than the packed file its content may be. */
    static final int EXPANSION = 100;

    /** Bytes that a packed file may unpack to, however small it is. */
    static final long EXPANSION_ALWAYS_ALLOWED = 16L << 20;

    /** How deep elements of XML or values of JSON lie within each other. */
    static final int NESTING = 100;

    private Limits() {}
}
