// SPDX-License-Identifier: Apache-2.0
/** Web views of nodes. */
package org.knime.core.webui.node.view;
