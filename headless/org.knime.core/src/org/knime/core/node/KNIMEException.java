// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.internal.MessageAwareException;
import org.knime.core.node.message.Message;
import org.knime.core.node.util.CheckUtils;

/** An execution failed for a reason the user can understand: the message is shown as it is. */
public final class KNIMEException extends Exception implements MessageAwareException {

    private static final long serialVersionUID = 1;

    private final transient Message m_message;

    /** With that summary, or that of the cause. */
    public KNIMEException(final String message, final Throwable cause) {
        super(message, cause);
        String reason = message == null && cause != null ? cause.getMessage() : message;
        m_message = Message.fromSummary(reason == null ? "unknown reason" : reason);
    }

    /** With that summary. */
    public KNIMEException(final String message) {
        this(message, null);
    }

    private KNIMEException(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        m_message = message;
    }

    @Override
    public Message getKNIMEMessage() {
        return m_message;
    }

    /** With that message. */
    public static KNIMEException of(final Message message) {
        return of(message, null);
    }

    /** With that message. */
    public static KNIMEException of(final Message message, final Throwable cause) {
        return new KNIMEException(CheckUtils.checkArgumentNotNull(message), cause);
    }

    /** This exception, to be thrown where checked ones may not. */
    public KNIMERuntimeException toUnchecked() {
        return new KNIMERuntimeException();
    }

    /** Carries the exception through code that declares none. */
    public final class KNIMERuntimeException extends RuntimeException implements MessageAwareException {

        private static final long serialVersionUID = 1;

        private KNIMERuntimeException() {
            super(KNIMEException.this.getMessage(), KNIMEException.this);
        }

        @Override
        public synchronized KNIMEException getCause() {
            return (KNIMEException) super.getCause();
        }

        @Override
        public Message getKNIMEMessage() {
            return m_message;
        }
    }
}
