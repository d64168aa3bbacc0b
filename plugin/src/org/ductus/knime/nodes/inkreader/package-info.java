// SPDX-License-Identifier: Apache-2.0
/** Ink Reader: ink files as a table. */
package org.ductus.knime.nodes.inkreader;
