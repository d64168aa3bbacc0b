// SPDX-License-Identifier: Apache-2.0
/** Variable Creator. */
package org.knime.base.node.io.variablecreator;
