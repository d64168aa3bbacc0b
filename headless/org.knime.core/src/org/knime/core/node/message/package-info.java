// SPDX-License-Identifier: Apache-2.0
/** Structured messages of nodes: a summary, an issue, and ways to resolve it. */
package org.knime.core.node.message;
