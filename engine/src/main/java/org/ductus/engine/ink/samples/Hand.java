// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

/** A writer at a certain moment: bends the strokes of an allograph. Strokes are to be passed in their order. */
final class Hand {

    /** Straight pieces shorter than this do not bend, in heights of a letter. */
    private static final double BENDING = 0.25;

    /** A stroke that ends this close to its start is a loop, whose ends miss each other by more. */
    private static final double CLOSED = 0.2;

    /** How much more the lengths of ticks differ than those of ends. */
    private static final double HOOK_LOOSENESS = 1.5;

    private static final double LOOP = 2.5;

    private static final double USUAL_HALF_WIDTH = 0.3;

    private final Writer writer;

    private final Deformation habit;

    private final Deformation mood;

    private final double slant;

    private final double width;

    private final double cos;

    private final double sin;

    /**
     * @param writer who writes
     * @param habit how this writer's model of the symbol differs from the allograph
     * @param mood how this sample differs from the writer's model
     */
    Hand(Writer writer, Deformation habit, Deformation mood) {
        this.writer = writer;
        this.habit = habit;
        this.mood = mood;
        slant = writer.slant() + habit.slant() + mood.slant();
        width = writer.width() * habit.width() * mood.width();
        double rotation = writer.rotation() + habit.rotation() + mood.rotation();
        cos = StrictMath.cos(rotation);
        sin = StrictMath.sin(rotation);
    }

    /** {@return height of the letter in units of the tablet} */
    double size() {
        return writer.size() * habit.size() * mood.size();
    }

    /** The line of a stroke, in heights of a letter, with points at even distances. */
    Path shape(ControlStroke stroke) {
        ControlStroke loose = mood.loosen(habit.loosen(stroke));
        Path path = Path.through(loose.bent(writer.bow() + habit.bow() + mood.bow(), BENDING));
        double factor = isLoop(path) ? LOOP : 1;
        path = StrokeEnds.extended(path, factor * overshoot() / 2, factor * overshoot());
        path = StrokeEnds.hooked(path, hook(writer.entryHook()), hook(writer.exitHook()));
        path = mood.displace(habit.displace(path));
        return slanted(path).even().rounded(writer.roundness());
    }

    private double hook(double usual) {
        return usual > 0 ? Math.max(0, usual + HOOK_LOOSENESS * mood.end()) : 0;
    }

    private static boolean isLoop(Path path) {
        int last = path.size() - 1;
        double dx = path.x()[last] - path.x()[0];
        double dy = path.y()[last] - path.y()[0];
        return dx * dx + dy * dy < CLOSED * CLOSED;
    }

    private double overshoot() {
        return writer.overshoot() + habit.end() + mood.end();
    }

    private Path slanted(Path path) {
        double[] x = path.x().clone();
        double[] y = path.y().clone();
        for (int i = 0; i < x.length; i++) {
            double across = width * (x[i] - USUAL_HALF_WIDTH) + slant * (0.5 - y[i]);
            double down = y[i] - 0.5;
            x[i] = USUAL_HALF_WIDTH + cos * across - sin * down;
            y[i] = 0.5 + sin * across + cos * down;
        }
        return new Path(x, y);
    }
}
