// SPDX-License-Identifier: Apache-2.0
/** Columns to choose from. */
package org.knime.node.parameters.widget.choices.util;
