// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.function.ToDoubleFunction;

/** The measures of {@link Realism} by name. */
public enum RealismMeasure {
    /** {@link Realism#legibility()}. */
    LEGIBILITY("Legibility", Realism::legibility),
    /** {@link Realism#diversityVectors()}. */
    DIVERSITY_VECTORS("Diversity (vectors)", Realism::diversityVectors),
    /** {@link Realism#diversityDrawn()}. */
    DIVERSITY_DRAWN("Diversity (drawn)", Realism::diversityDrawn),
    /** {@link Realism#precision()}. */
    PRECISION("Precision", Realism::precision),
    /** {@link Realism#recall()}. */
    RECALL("Recall", Realism::recall),
    /** {@link Realism#density()}. */
    DENSITY("Density", Realism::density),
    /** {@link Realism#coverage()}. */
    COVERAGE("Coverage", Realism::coverage),
    /** {@link Realism#frechet()}. */
    FRECHET_DISTANCE("Fréchet distance", Realism::frechet),
    /** {@link Realism#nearest()}. */
    NEAREST("Nearest real sample", Realism::nearest),
    /** {@link Realism#unclearPen()}. */
    UNCLEAR_PEN("Unclear pen", Realism::unclearPen),
    /** {@link Realism#tooManyStrokes()}. */
    TOO_MANY_STROKES("Too many strokes", Realism::tooManyStrokes),
    /** {@link Realism#drift()}. */
    DRIFT("Drift", Realism::drift);

    private final String displayName;

    private final ToDoubleFunction<Realism> value;

    RealismMeasure(String displayName, ToDoubleFunction<Realism> value) {
        this.displayName = displayName;
        this.value = value;
    }

    /** The name that users see. */
    public String displayName() {
        return displayName;
    }

    /** The measure's value. */
    public double of(Realism realism) {
        return value.applyAsDouble(realism);
    }
}
