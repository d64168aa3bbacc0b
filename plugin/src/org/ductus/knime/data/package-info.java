// SPDX-License-Identifier: Apache-2.0
/** Ink as a KNIME data type: value, cell, factory and the renderer that draws it in tables. */
package org.ductus.knime.data;
