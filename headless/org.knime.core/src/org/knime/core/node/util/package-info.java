// SPDX-License-Identifier: Apache-2.0
/** Checks. */
package org.knime.core.node.util;
