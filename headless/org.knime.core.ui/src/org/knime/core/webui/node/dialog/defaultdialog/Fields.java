// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.knime.node.parameters.persistence.Persist;

/** The fields of a class that are settings: neither private nor static nor final, those of superclasses first. */
final class Fields {

    private Fields() {}

    static List<Field> of(final Class<?> type) {
        Deque<Class<?>> classes = new ArrayDeque<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            classes.push(c);
        }
        var fields = new ArrayList<Field>();
        for (var c : classes) {
            for (var field : c.getDeclaredFields()) {
                int excluded = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;
                if ((field.getModifiers() & excluded) == 0 && !field.isSynthetic()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /** The key a field is saved under. */
    static String key(final Field field) {
        var persist = field.getAnnotation(Persist.class);
        var name = field.getName().startsWith("m_") ? field.getName().substring(2) : field.getName();
        if (persist == null) {
            return name;
        }
        return (persist.configKey().isEmpty() ? name : persist.configKey()) + (persist.hidden() ? "_Internals" : "");
    }

    /** The value type of an optional field. */
    static Optional<Class<?>> optionalType(final Field field) {
        if (field.getType() != Optional.class) {
            return Optional.empty();
        }
        if (field.getGenericType() instanceof ParameterizedType p
                && p.getActualTypeArguments()[0] instanceof Class<?> c) {
            return Optional.of(c);
        }
        throw new IllegalArgumentException("The field " + name(field) + " must name the type of its optional value.");
    }

    static String name(final Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    static Object get(final Field field, final Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException ex) {
            throw new IllegalStateException("The field " + name(field) + " is not readable.", ex);
        }
    }

    static void set(final Field field, final Object owner, final Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException ex) {
            throw new IllegalStateException("The field " + name(field) + " is not writable.", ex);
        }
    }
}
