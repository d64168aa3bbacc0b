// SPDX-License-Identifier: Apache-2.0
/** Ink Splitter: real ink in two parts, to learn from and to check with, so that no writer is in both. */
package org.ductus.knime.nodes.inksplitter;
