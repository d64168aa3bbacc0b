// SPDX-License-Identifier: Apache-2.0
/** What travels along branches that are switched off. */
package org.knime.core.node.port.inactive;
