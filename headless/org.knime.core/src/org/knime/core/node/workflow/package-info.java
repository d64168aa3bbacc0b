// SPDX-License-Identifier: Apache-2.0
/** Flow variables and what nodes know of their workflow. */
package org.knime.core.node.workflow;
