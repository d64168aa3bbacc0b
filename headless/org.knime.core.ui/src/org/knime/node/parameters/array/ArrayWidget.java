// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.array;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;

/** Lets the user add, remove and sort the elements of an array of widget groups. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@SuppressWarnings("rawtypes")
public @interface ArrayWidget {

    /** How an element is laid out. */
    @SuppressWarnings("javadoc")
    enum ElementLayout {
        VERTICAL_CARD,
        HORIZONTAL_SINGLE_LINE
    }

    /** Text of the button that adds an element. */
    String addButtonText() default "";

    /** How an element is laid out. */
    ElementLayout elementLayout() default ElementLayout.VERTICAL_CARD;

    /** Title of an element. */
    String elementTitle() default "";

    /** Whether the user may sort. */
    boolean showSortButtons() default false;

    /** Whether the user may neither add nor remove. */
    boolean hasFixedSize() default false;

    /** Makes a new element. */
    Class<? extends StateProvider> elementDefaultValueProvider() default StateProvider.class;
}
