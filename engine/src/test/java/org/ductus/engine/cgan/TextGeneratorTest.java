// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.ductus.engine.Progress;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.text.TextAlphabet;
import org.ductus.engine.ink.text.TextLayout;
import org.ductus.engine.ink.text.TextLayoutConfig;
import org.junit.jupiter.api.Test;

class TextGeneratorTest {

    private final CganModel model =
            TinyProblem.train(TinyProblem.config().epochs(3).build());

    private TextGenerator generator(long seed) {
        var layout = new TextLayout(new TextLayoutConfig(0.2, 0.6, 1.6, 0, 0.02));
        return new TextGenerator(model, new TextAlphabet(model.classes(), false), layout, 1, seed);
    }

    /** Each text and each character has its own draw, whichever texts are written with it. */
    @Test
    void aTextDependsOnSeedAndItsNumberAlone() {
        List<Ink> both = generator(1).write(List.of("bardash", "bar bar"), 0, Progress.none());
        assertThat(generator(1).write(List.of("bar bar"), 1, Progress.none())).containsExactly(both.get(1));
        assertThat(generator(1)
                        .write(List.of("bar corner"), 1, Progress.none())
                        .get(0)
                        .strokes()
                        .get(0))
                .isEqualTo(both.get(1).strokes().get(0));
        assertThat(generator(2).write(List.of("bardash", "bar bar"), 0, Progress.none()))
                .doesNotContainAnyElementsOf(both);
        List<Ink> rows = generator(1).write(List.of("bar", "bar"), 0, Progress.none());
        assertThat(rows.get(0)).isNotEqualTo(rows.get(1));
    }

    @Test
    void tellsUnknownCharacters() {
        assertThat(generator(1).unknown("bar? baz!?")).containsExactly("?", "b", "a", "z", "!");
        assertThat(generator(1).write(List.of(""), 0, Progress.none()).get(0).strokes())
                .isEmpty();
    }

    @Test
    void refusesTooLongTexts() {
        assertThatThrownBy(() -> generator(1).write(List.of("a".repeat(100_001)), 0, Progress.none()))
                .hasMessageContaining("100001 characters");
    }

    @Test
    void cancelPassesThrough() {
        assertThatThrownBy(() -> generator(1).write(List.of("bar"), 0, (fraction, message) -> {
                    throw new CancellationException("stop");
                }))
                .isInstanceOf(CancellationException.class);
    }
}
