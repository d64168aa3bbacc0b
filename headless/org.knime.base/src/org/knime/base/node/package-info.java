// SPDX-License-Identifier: Apache-2.0
/**
 * Stand-ins for the few KNIME base nodes that our workflows use, under KNIME's own factory names, port groups and settings
 * keys, so that the same workflow runs in KNIME and here. The list is in {@code plugin.xml}.
 */
package org.knime.base.node;
