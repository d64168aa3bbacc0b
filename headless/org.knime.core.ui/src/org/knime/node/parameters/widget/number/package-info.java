// SPDX-License-Identifier: Apache-2.0
/** Numbers. */
package org.knime.node.parameters.widget.number;
