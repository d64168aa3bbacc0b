// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import java.lang.reflect.InvocationTargetException;

/** Makes instances by constructors that need not be public. */
final class Instances {

    private Instances() {}

    static <T> T create(final Class<T> type) {
        return create(type, new Class<?>[0]);
    }

    static <T> T create(final Class<T> type, final Class<?>[] parameterTypes, final Object... arguments) {
        try {
            var constructor = type.getDeclaredConstructor(parameterTypes);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (NoSuchMethodException ex) {
            throw new IllegalArgumentException(type.getName() + " needs a constructor without arguments.", ex);
        } catch (InvocationTargetException ex) {
            throw new IllegalStateException(
                    "The constructor of " + type.getName() + " failed: " + ex.getCause(), ex.getCause());
        } catch (ReflectiveOperationException ex) {
            throw new IllegalArgumentException(type.getName() + " cannot be made: " + ex.getMessage(), ex);
        }
    }
}
