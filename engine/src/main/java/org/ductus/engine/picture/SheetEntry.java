// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import org.ductus.engine.ink.Ink;

/**
 * One ink of a sheet.
 *
 * @param label its class, or an empty string
 * @param ink the strokes
 */
public record SheetEntry(String label, Ink ink) {}
