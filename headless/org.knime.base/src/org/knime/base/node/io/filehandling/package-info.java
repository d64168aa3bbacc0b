// SPDX-License-Identifier: Apache-2.0
/** What the nodes that read and write files share. */
package org.knime.base.node.io.filehandling;
