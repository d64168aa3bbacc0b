// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The node on whose behalf the current thread works. */
public final class NodeContext {

    private static final ThreadLocal<Deque<NodeContext>> STACK = ThreadLocal.withInitial(ArrayDeque::new);

    private final Object m_object;

    private NodeContext(final Object object) {
        m_object = object;
    }

    /** The context object, if it is of that class. */
    public <C> Optional<C> getContextObjectForClass(final Class<C> contextObjectClass) {
        return contextObjectClass.isInstance(m_object)
                ? Optional.of(contextObjectClass.cast(m_object))
                : Optional.empty();
    }

    /** The context of the current thread; null if there is none. */
    public static NodeContext getContext() {
        return STACK.get().peek();
    }

    /** The context of the current thread. */
    public static Optional<NodeContext> getContextOptional() {
        return Optional.ofNullable(getContext());
    }

    /** Works on behalf of that object until {@link #removeLastContext()}. */
    public static void pushContext(final Object contextObject) {
        pushContext(new NodeContext(contextObject));
    }

    /** Works in that context until {@link #removeLastContext()}. */
    public static void pushContext(final NodeContext context) {
        STACK.get().push(context);
    }

    /** Ends what the last push began. */
    public static void removeLastContext() {
        if (STACK.get().isEmpty()) {
            throw new IllegalStateException("There is no node context to remove.");
        }
        STACK.get().pop();
    }

    @Override
    public String toString() {
        return "NodeContext[" + m_object + "]";
    }
}
