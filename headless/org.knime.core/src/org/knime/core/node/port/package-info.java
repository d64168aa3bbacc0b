// SPDX-License-Identifier: Apache-2.0
/** Port objects, their specs, types and files. */
package org.knime.core.node.port;
