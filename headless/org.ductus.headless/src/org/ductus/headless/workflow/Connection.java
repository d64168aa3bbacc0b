// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

/**
 * A connection between two native nodes.
 *
 * @param source node that the data come from
 * @param sourcePort its output port; 0 is the flow-variable port, 1 the first data port
 * @param dest node that the data go to
 * @param destPort its input port, counted likewise
 */
public record Connection(NodeId source, int sourcePort, NodeId dest, int destPort) {}
