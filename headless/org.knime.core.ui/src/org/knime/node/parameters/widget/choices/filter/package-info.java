// SPDX-License-Identifier: Apache-2.0
/** Choices of several columns. */
package org.knime.node.parameters.widget.choices.filter;
