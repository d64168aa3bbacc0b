// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/** What a flow variable must not be. */
@SuppressWarnings("serial")
class IllegalFlowObjectStackException extends RuntimeException {

    IllegalFlowObjectStackException(final String message) {
        super(message);
    }
}
