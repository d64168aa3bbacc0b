// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/** A flow variable must not have this name. */
@SuppressWarnings("serial")
public class IllegalFlowVariableNameException extends IllegalFlowObjectStackException {

    IllegalFlowVariableNameException(final String message) {
        super(message);
    }
}
