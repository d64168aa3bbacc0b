// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows, hides, enables or disables a field depending on others. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effect {

    /** What happens when the predicate is true; the opposite happens otherwise. */
    @SuppressWarnings("javadoc")
    enum EffectType {
        ENABLE,
        DISABLE,
        SHOW,
        HIDE
    }

    /** On what it depends. */
    Class<? extends EffectPredicateProvider> predicate();

    /** What happens. */
    EffectType type();
}
