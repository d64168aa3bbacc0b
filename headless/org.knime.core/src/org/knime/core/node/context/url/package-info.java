// SPDX-License-Identifier: Apache-2.0
/** The file a node was created for. */
package org.knime.core.node.context.url;
