// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

import java.util.Arrays;
import org.knime.node.parameters.NodeParametersInput;

/** Says on which fields, and how, an {@link Effect} depends. */
@FunctionalInterface
public interface EffectPredicateProvider {

    /** The condition. */
    EffectPredicate init(PredicateInitializer i);

    /** Gives access to fields. */
    interface PredicateInitializer {

        /** A field of text. */
        StringReference getString(Class<? extends ParameterReference<String>> reference);

        /** A check box. */
        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /** A list of settings. */
        <T> ArrayReference getArray(Class<? extends ParameterReference<T[]>> reference);

        /** A choice of constants. */
        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        /** Condition on text. */
        interface StringReference {

            /** Equal to that. */
            EffectPredicate isEqualTo(String value);

            /** Matches that regular expression. */
            EffectPredicate matchesPattern(String pattern);
        }

        /** Condition on a check box. */
        interface BooleanReference {

            /** Checked. */
            EffectPredicate isTrue();

            /** Not checked. */
            EffectPredicate isFalse();
        }

        /**
         * Condition on a choice.
         *
         * @param <E> the constants
         */
        interface EnumReference<E extends Enum<E>> {

            /** One of those. */
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }

        /** Condition on a list. */
        interface ArrayReference {

            /** More than one element. */
            EffectPredicate hasMultipleItems();

            /** An element for which the condition is true. */
            EffectPredicate containsElementSatisfying(EffectPredicateProvider elementPredicate);
        }

        /** Whether no field has that name. */
        boolean isMissing(Class<? extends ParameterReference<?>> reference);

        /** A condition on the ports. */
        EffectPredicate getConstant(java.util.function.Predicate<NodeParametersInput> predicate);

        /** Never true. */
        default EffectPredicate never() {
            return getConstant(input -> false);
        }

        /** Always true. */
        default EffectPredicate always() {
            return getConstant(input -> true);
        }

        /** The condition of another provider. */
        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> predicateProviderClass);

        /** The condition of another provider. */
        EffectPredicate getPredicate(EffectPredicateProvider predicateProvider);
    }

    /** True if all are. */
    default EffectPredicate and(final EffectPredicate... predicates) {
        return Arrays.stream(predicates).reduce(EffectPredicate::and).orElseThrow();
    }

    /** True if it is not. */
    default EffectPredicate not(final EffectPredicate predicate) {
        return predicate.negate();
    }

    /** True if one is. */
    default EffectPredicate or(final EffectPredicate... predicates) {
        return Arrays.stream(predicates).reduce(EffectPredicate::or).orElseThrow();
    }
}
