// SPDX-License-Identifier: Apache-2.0
/** Tables: types, columns, rows and cells. */
package org.knime.core.data;
