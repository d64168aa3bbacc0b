// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.text;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.ink.Bounds;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.ductus.engine.ink.text.TextElement.Drawn;
import org.ductus.engine.ink.text.TextElement.Kind;

/**
 * Sets characters in words and lines, from left to right: each is scaled to the height of its kind of letter (see
 * {@link LetterBox}), stands on the baseline and moves the pen on by its width. Stateless and thread-safe.
 */
public final class TextLayout {

    /** Width of what can't be written, and of what was written without any extent. */
    private static final double GAP = 0.6;

    /** Narrowest room for a character, so that an upright bar doesn't touch its neighbours. */
    private static final double NARROWEST = 0.08;

    private final TextLayoutConfig config;

    /**
     * @param config spacings and irregularity
     */
    public TextLayout(TextLayoutConfig config) {
        this.config = config;
    }

    /**
     * The text as one ink.
     *
     * @param text its elements in the order of reading
     * @param seed seed of the irregularity; without effect where that is 0
     * @return the strokes of all characters in the order of reading, in capital heights; times are not kept
     */
    public Ink layout(List<Drawn> text, long seed) {
        var pen = new Pen();
        int at = 0;
        while (at < text.size()) {
            Kind kind = text.get(at).element().kind();
            if (kind == Kind.LINE_BREAK) {
                pen.newLine();
                at++;
            } else if (kind == Kind.SPACE) {
                pen.space += config.wordSpacing();
                at++;
            } else {
                int end = at;
                List<Placed> word = new ArrayList<>();
                while (end < text.size() && isWritten(text.get(end).element().kind())) {
                    word.add(placed(text.get(end), Seeds.generator(seed, end)));
                    end++;
                }
                pen.write(word);
                at = end;
            }
        }
        return new Ink(pen.strokes);
    }

    private static boolean isWritten(Kind kind) {
        return kind == Kind.CHARACTER || kind == Kind.UNKNOWN;
    }

    /** A character scaled to its size. */
    private record Placed(Ink ink, Bounds bounds, double scale, double bottom, double width) {}

    private Placed placed(Drawn drawn, RandomGenerator random) {
        Ink ink = drawn.element().kind() == Kind.CHARACTER ? drawn.ink() : new Ink(List.of());
        if (ink.strokes().isEmpty()) {
            return new Placed(ink, ink.bounds(), 0, 0, GAP);
        }
        LetterBox box = LetterBox.of(drawn.element().symbol());
        Bounds bounds = ink.bounds();
        double scale = Math.min(box.height() / bounds.height(), box.widest() / bounds.width());
        if (!Double.isFinite(scale)) {
            scale = 0; // a single point
        }
        double bottom = box.bottom() + box.anchor() * (box.height() - scale * bounds.height());
        if (config.irregularity() > 0) {
            bottom += config.irregularity() * random.nextGaussian();
            scale *= StrictMath.exp(config.irregularity() * random.nextGaussian());
        }
        return new Placed(ink, bounds, scale, bottom, Math.max(NARROWEST, scale * bounds.width()));
    }

    /** Where the next character goes. */
    private final class Pen {
        private final List<Stroke> strokes = new ArrayList<>();
        private double x;
        private double baseline;
        private double space;
        private boolean started;

        void newLine() {
            x = 0;
            space = 0;
            started = false;
            baseline += config.lineSpacing();
        }

        void write(List<Placed> word) {
            double width = config.letterSpacing() * (word.size() - 1);
            for (Placed character : word) {
                width += character.width();
            }
            // the spaces that a line is broken at are not written, those that the text begins a line with are
            if (started && config.longestLine() > 0 && x + space + width > config.longestLine()) {
                newLine();
            }
            x += space;
            space = 0;
            for (int i = 0; i < word.size(); i++) {
                Placed character = word.get(i);
                x += i > 0 ? config.letterSpacing() : 0;
                draw(character);
                x += character.width();
            }
            started = true;
        }

        private void draw(Placed character) {
            Bounds bounds = character.bounds();
            double scale = character.scale();
            double left = x + (character.width() - scale * bounds.width()) / 2;
            double foot = baseline - character.bottom();
            for (Stroke stroke : character.ink().strokes()) {
                double[] xs = new double[stroke.size()];
                double[] ys = new double[stroke.size()];
                for (int i = 0; i < xs.length; i++) {
                    xs[i] = left + scale * (stroke.x(i) - bounds.minX());
                    ys[i] = foot + scale * (stroke.y(i) - bounds.maxY());
                }
                strokes.add(Stroke.of(xs, ys));
            }
        }
    }
}
