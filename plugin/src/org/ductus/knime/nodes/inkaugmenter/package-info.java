// SPDX-License-Identifier: Apache-2.0
/** Ink Augmenter: artificial samples from real ones. */
package org.ductus.knime.nodes.inkaugmenter;
