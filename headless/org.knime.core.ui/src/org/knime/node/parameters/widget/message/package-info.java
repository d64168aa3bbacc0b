// SPDX-License-Identifier: Apache-2.0
/** Messages in a dialog. */
package org.knime.node.parameters.widget.message;
