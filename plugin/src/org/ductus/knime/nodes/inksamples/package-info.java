// SPDX-License-Identifier: Apache-2.0
/** Ink Samples: the built-in handwriting as a table. */
package org.ductus.knime.nodes.inksamples;
