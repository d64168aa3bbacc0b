// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

/** A class whose fields may be widgets. */
public interface WidgetGroup {}
