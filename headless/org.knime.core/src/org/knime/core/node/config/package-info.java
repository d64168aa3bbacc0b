// SPDX-License-Identifier: Apache-2.0
/** Settings trees with cells and types. */
package org.knime.core.node.config;
