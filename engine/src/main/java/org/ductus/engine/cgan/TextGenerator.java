// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.kernel.GeneratorForward;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.VectorCode;
import org.ductus.engine.ink.text.TextAlphabet;
import org.ductus.engine.ink.text.TextElement;
import org.ductus.engine.ink.text.TextElement.Drawn;
import org.ductus.engine.ink.text.TextElement.Kind;
import org.ductus.engine.ink.text.TextLayout;

/** Writes texts with a trained model: each character is a sample of its own, and all are laid out as one ink. */
public final class TextGenerator {

    /** Characters of one text at most. */
    public static final int MOST_CHARACTERS = 100_000;

    /** Streams of a text's seed. */
    private static final int LATENT = 1;

    private static final int LAYOUT = 2;

    private final CganGenerator generator;

    private final TextAlphabet alphabet;

    private final TextLayout layout;

    private final double truncation;

    private final long seed;

    /**
     * @param model the trained model
     * @param alphabet made of the model's classes in their order
     * @param layout how characters are set
     * @param truncation factor on the latent vectors, above 0; 1 = as trained, less = less diverse and safer
     * @param seed seed of the latent vectors and of the layout's irregularity
     */
    public TextGenerator(CganModel model, TextAlphabet alphabet, TextLayout layout, double truncation, long seed) {
        this.generator = new CganGenerator(model, null, 0);
        this.alphabet = alphabet;
        this.layout = layout;
        this.truncation = truncation;
        this.seed = seed;
    }

    /**
     * Writes texts. The result depends on model, seed, the text and its number only, and a character's latent vector on its
     * place in the text rather than on what is written around it.
     *
     * @param texts the texts
     * @param first number of the first text, so that many can be written piece by piece
     * @param progress hears how much is done, and may cancel
     * @return an ink for each text, see {@link TextLayout#layout}; characters that the alphabet doesn't know leave a gap
     * @throws IllegalArgumentException if a text has more than {@link #MOST_CHARACTERS} characters
     */
    public List<Ink> write(List<String> texts, long first, Progress progress) {
        List<Ink> written = new ArrayList<>();
        try (GeneratorForward forward = generator.forward()) {
            for (int i = 0; i < texts.size(); i++) {
                int done = i;
                progress.report((double) i / texts.size(), () -> done + " texts written");
                written.add(write(read(texts.get(i)), Seeds.mix(seed, first + i), forward));
            }
        }
        return written;
    }

    private Ink write(List<TextElement> text, long textSeed, GeneratorForward forward) {
        List<float[]> latents = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).kind() == Kind.CHARACTER) {
                int c = text.get(i).classIndex();
                classes.add(c);
                latents.add(generator.latent(c, Seeds.generator(textSeed, LATENT, i), truncation));
            }
        }
        Iterator<double[]> samples = generator
                .generate(forward, classes.stream().mapToInt(Integer::intValue).toArray(), latents)
                .iterator();
        List<Drawn> drawn = new ArrayList<>();
        for (TextElement element : text) {
            drawn.add(new Drawn(element, element.kind() == Kind.CHARACTER ? VectorCode.decode(samples.next()) : null));
        }
        return layout.layout(drawn, Seeds.mix(textSeed, LAYOUT));
    }

    /** The characters of a text that the alphabet doesn't know, each once, in the order of reading. */
    public List<String> unknown(String text) {
        return read(text).stream()
                .filter(element -> element.kind() == Kind.UNKNOWN)
                .map(TextElement::text)
                .distinct()
                .toList();
    }

    private List<TextElement> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A text has " + text.length() + " characters, but at most "
                    + MOST_CHARACTERS + " are written as one ink. Split it into several rows.");
        }
        return alphabet.read(text);
    }
}
