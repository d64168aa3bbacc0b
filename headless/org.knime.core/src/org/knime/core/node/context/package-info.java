// SPDX-License-Identifier: Apache-2.0
/** How a node is configured when it is created. */
package org.knime.core.node.context;
