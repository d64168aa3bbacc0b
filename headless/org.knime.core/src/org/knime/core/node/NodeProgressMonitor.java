// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.List;
import java.util.function.Supplier;
import org.knime.core.node.workflow.NodeProgressListener;

/** Takes the progress of a node and says whether the user cancelled it. */
public interface NodeProgressMonitor {

    /** Throws if the user cancelled. */
    void checkCanceled() throws CanceledExecutionException;

    /** Sets the fraction done, in [0, 1]. */
    void setProgress(double progress);

    /** The fraction done; null while unknown. */
    Double getProgress();

    /** Sets fraction and message. */
    void setProgress(double progress, String message);

    /** Sets fraction and message, which is made only if it is shown. */
    default void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress, message.get());
    }

    /** Sets the message. */
    void setMessage(String message);

    /** Sets the message, which is made only if it is shown. */
    default void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    /** Sets the message. */
    void setProgress(String message);

    /** The message; null if there is none. */
    String getMessage();

    /** The messages of this monitor and of its parts. */
    default List<String> getMessages() {
        return getMessage() == null ? List.of() : List.of(getMessage());
    }

    /** Cancels. */
    void setExecuteCanceled();

    /** Forgets progress, message and cancellation. */
    void reset();

    /** Adds a listener. */
    void addProgressListener(NodeProgressListener l);

    /** Removes a listener. */
    void removeProgressListener(NodeProgressListener l);

    /** Removes all listeners. */
    void removeAllProgressListener();
}
