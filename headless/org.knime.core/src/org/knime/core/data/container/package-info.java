// SPDX-License-Identifier: Apache-2.0
/** Storage of rows, and columns computed from rows. */
package org.knime.core.data.container;
