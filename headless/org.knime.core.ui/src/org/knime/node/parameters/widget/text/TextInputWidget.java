// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** A line of text. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextInputWidget {

    /** Shown while the field is empty. */
    String placeholder() default "";

    /** A pattern; the abstract class stands for none. */
    Class<? extends PatternValidation> patternValidation() default PatternValidation.class;

    /** Greatest length; the abstract class stands for none. */
    Class<? extends MaxLengthValidation> maxLengthValidation() default MaxLengthValidation.class;

    /** Least length; the abstract class stands for none. */
    Class<? extends MinLengthValidation> minLengthValidation() default MinLengthValidation.class;
}
