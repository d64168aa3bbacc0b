// SPDX-License-Identifier: Apache-2.0
/** Nodes: factory, model, settings, execution. */
package org.knime.core.node;
