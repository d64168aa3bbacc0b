// SPDX-License-Identifier: Apache-2.0
/** Ink Preprocessor: ink becomes a fixed number of vectors. */
package org.ductus.knime.nodes.inkpreprocessor;
