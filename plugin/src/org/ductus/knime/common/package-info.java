// SPDX-License-Identifier: Apache-2.0
/**
 * What all nodes share: factories and node model with a modern dialog, columns and how their cells are read, progress and
 * cancel, refusals. The types that KNIME calls internal are used here and nowhere else.
 */
package org.ductus.knime.common;
