// SPDX-License-Identifier: Apache-2.0
/** Choices of constants, columns and texts. */
package org.knime.node.parameters.widget.choices;
