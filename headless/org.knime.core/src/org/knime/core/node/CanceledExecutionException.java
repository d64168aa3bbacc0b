// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.message.Message;

/** The user cancelled the execution. */
public class CanceledExecutionException extends Exception implements MessageAwareException {

    private static final long serialVersionUID = 1;

    /** The message of a cancelled node. */
    public static final Message DEFAULT_CANCEL_MESSAGE = Message.fromSummary("Execution canceled");

    private final transient Message m_message;

    /** With the default message. */
    public CanceledExecutionException() {
        this(DEFAULT_CANCEL_MESSAGE);
    }

    /** With that text. */
    public CanceledExecutionException(final String s) {
        this(Message.fromSummary(s));
    }

    /** With that message. */
    public CanceledExecutionException(final Message message) {
        super(message.getSummary());
        m_message = message;
    }

    @Override
    public Message getKNIMEMessage() {
        return m_message;
    }

    /** Asks whether the user cancelled. */
    @FunctionalInterface
    public interface CancelChecker {

        /** Throws if the user cancelled. */
        void checkCanceled() throws CanceledExecutionException;
    }
}
