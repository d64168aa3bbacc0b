// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.number;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Bounds of a number field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@SuppressWarnings("unchecked")
public @interface NumberInputWidget {

    /** Lower bound; the abstract class stands for that of the type. */
    Class<? extends MinValidation> minValidation() default MinValidation.class;

    /** Upper bound; the abstract class stands for that of the type. */
    Class<? extends MaxValidation> maxValidation() default MaxValidation.class;

    /** Computes the lower bound; the interface stands for none. */
    Class<? extends StateProvider<? extends MinValidation>> minValidationProvider() default NoMin.class;

    /** Computes the upper bound; the interface stands for none. */
    Class<? extends StateProvider<? extends MaxValidation>> maxValidationProvider() default NoMax.class;
}

/** No computed lower bound. */
interface NoMin extends StateProvider<MinValidation> {}

/** No computed upper bound. */
interface NoMax extends StateProvider<MaxValidation> {}
