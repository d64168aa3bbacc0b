// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

/**
 * A constant that can be chosen.
 *
 * @param <E> the constants
 */
public record EnumChoice<E extends Enum<E>>(E id, String text) {

    /** A constant with the text of its {@link Label}, or its name. */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E enumConst) {
        try {
            var label = enumConst.getDeclaringClass().getField(enumConst.name()).getAnnotation(Label.class);
            return new EnumChoice<>(enumConst, label == null ? enumConst.name() : label.value());
        } catch (NoSuchFieldException ex) {
            throw new IllegalStateException("The constant " + enumConst + " is no field of its class.", ex);
        }
    }
}
