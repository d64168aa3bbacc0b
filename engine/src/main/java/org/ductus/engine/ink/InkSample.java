// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

/**
 * Ink with what is known of it.
 *
 * @param label the symbol that it shows, or an empty string
 * @param writer who wrote it, or an empty string
 * @param ink the strokes
 * @param source where it was read, for instance a file and line, or an empty string
 */
public record InkSample(String label, String writer, Ink ink, String source) {}
