// SPDX-License-Identifier: Apache-2.0
/** Ink Text: writes words and lines of text with a trained model. */
package org.ductus.knime.nodes.inktext;
