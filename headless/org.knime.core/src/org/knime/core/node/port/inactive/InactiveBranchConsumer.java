// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port.inactive;

/** A node model that is executed even if an input is inactive. */
public interface InactiveBranchConsumer {}
