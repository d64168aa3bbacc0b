// SPDX-License-Identifier: Apache-2.0
/** The standard cells and rows. */
package org.knime.core.data.def;
