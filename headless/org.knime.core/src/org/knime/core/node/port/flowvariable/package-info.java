// SPDX-License-Identifier: Apache-2.0
/** The port that carries flow variables only. */
package org.knime.core.node.port.flowvariable;
