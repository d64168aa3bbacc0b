// SPDX-License-Identifier: Apache-2.0
/** Cells that hold cells. */
package org.knime.core.data.collection;
