// SPDX-License-Identifier: Apache-2.0
/** Text. */
package org.knime.node.parameters.widget.text;
