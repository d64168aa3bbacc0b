// SPDX-License-Identifier: Apache-2.0
/** Ink Realism Scorer: legibility, diversity and likeness of generated characters, beside real ink that was held out. */
package org.ductus.knime.nodes.inkrealismscorer;
