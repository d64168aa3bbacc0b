// SPDX-License-Identifier: Apache-2.0
/** How a field is saved. */
package org.knime.node.parameters.persistence;
