// SPDX-License-Identifier: Apache-2.0
/** How settings of older versions are loaded. */
package org.knime.node.parameters.migration;
