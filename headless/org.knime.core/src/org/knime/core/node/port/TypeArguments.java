// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Reads the type argument of a serializer class, which names the class it serializes. */
final class TypeArguments {

    private TypeArguments() {}

    /** The first type argument along the superclasses that is a subclass of the bound; the bound if there is none. */
    static <T> Class<? extends T> first(final Class<?> type, final Class<T> bound) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.getGenericSuperclass() instanceof ParameterizedType parameterized) {
                var argument = rawClass(parameterized.getActualTypeArguments()[0]);
                if (argument != null && bound.isAssignableFrom(argument)) {
                    return argument.asSubclass(bound);
                }
            }
        }
        return bound;
    }

    private static Class<?> rawClass(final Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : null;
    }
}
