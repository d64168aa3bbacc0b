// SPDX-License-Identifier: Apache-2.0
/** Groups of ports of a node whose ports may be configured. */
package org.knime.core.node.context.ports;
