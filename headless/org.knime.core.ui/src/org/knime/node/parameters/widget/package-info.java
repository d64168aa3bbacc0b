// SPDX-License-Identifier: Apache-2.0
/** Widgets for several types of fields. */
package org.knime.node.parameters.widget;
