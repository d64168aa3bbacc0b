// SPDX-License-Identifier: Apache-2.0
/**
 * Text as ink: which characters of a text can be written, and how single characters are laid out in words and lines. The unit
 * is the height of a capital letter; x grows to the right, y grows down, the first line's baseline is y = 0.
 */
package org.ductus.engine.ink.text;
