// SPDX-License-Identifier: Apache-2.0
/** References that are conditions. */
package org.knime.node.parameters.updates.util;
