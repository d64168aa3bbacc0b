// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/** A message, at a field of type {@code Void}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextMessage {

    /** Gives the message. */
    Class<? extends StateProvider<Optional<Message>>> value();

    /** Gives a message that depends only on the ports. */
    interface SimpleTextMessageProvider extends StateProvider<Optional<TextMessage.Message>> {

        /** Whether to show it. */
        boolean showMessage(NodeParametersInput context);

        /** First line. */
        String title();

        /** The rest. */
        String description();

        /** Colour. */
        MessageType type();

        @Override
        default void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        default Optional<Message> computeState(final NodeParametersInput context) {
            return showMessage(context) ? Optional.of(new Message(title(), description(), type())) : Optional.empty();
        }
    }

    /** A message. */
    record Message(String title, String description, MessageType type) {}

    /** Colour of a message. */
    @SuppressWarnings("javadoc")
    enum MessageType {
        INFO,
        WARNING,
        ERROR,
        SUCCESS
    }
}
