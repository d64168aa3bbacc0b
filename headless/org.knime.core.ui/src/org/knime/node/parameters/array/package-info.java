// SPDX-License-Identifier: Apache-2.0
/** Lists of settings. */
package org.knime.node.parameters.array;
