// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A part of the dialog with a heading. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Section {

    /** The heading. */
    String title();

    /** What the part is about. */
    String description() default "";

    /** Whether it is opened beside the dialog. */
    boolean sideDrawer() default false;

    /** Text of the button that opens it. */
    String sideDrawerSetText() default "";
}
