// SPDX-License-Identifier: Apache-2.0
/** Ink Writer: a table's ink as a file. */
package org.ductus.knime.nodes.inkwriter;
