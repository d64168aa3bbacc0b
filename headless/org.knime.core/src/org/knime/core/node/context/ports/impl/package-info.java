// SPDX-License-Identifier: Apache-2.0
/** Port groups: fixed, extendable, exchangeable, bound to another group. */
package org.knime.core.node.context.ports.impl;
