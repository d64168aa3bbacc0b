// SPDX-License-Identifier: Apache-2.0
/** How fields of a dialog depend on each other. */
package org.knime.node.parameters.updates;
