// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.ductus.engine.Progress;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;

class CganGeneratorTest {
    private final CganModel model =
            TinyProblem.train(TinyProblem.config().epochs(3).build());

    @Test
    void aSampleDependsOnSeedClassAndNumberAlone() {
        List<GeneratedSample> many = new CganGenerator(model, null, 3).generate(2, 70, 9, 0.8, Progress.none());
        List<GeneratedSample> few = new CganGenerator(model, null, 1).generate(2, 21, 9, 0.8, Progress.none());
        for (int i = 0; i < few.size(); i++) {
            assertThat(few.get(i).vectors()).isEqualTo(many.get(i).vectors());
            assertThat(few.get(i).latent()).isEqualTo(many.get(i).latent());
        }
        assertThat(many.get(0).vectors()).isNotEqualTo(many.get(1).vectors());
        List<GeneratedSample> other = new CganGenerator(model, null, 1).generate(2, 1, 10, 0.8, Progress.none());
        assertThat(other.get(0).latent()).isNotEqualTo(few.get(0).latent());
    }

    @Test
    void theSameLatentVectorsGiveTheSameSamples() {
        CganGenerator generator = new CganGenerator(model, Sampling.RANDOM, 2);
        List<GeneratedSample> drawn = generator.generate(0, 40, 1, 1, Progress.none());
        List<double[]> again = generator.generate(
                0, drawn.stream().map(GeneratedSample::latent).toList());
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(again.get(i)).isEqualTo(drawn.get(i).vectors()).hasSize(12);
            assertThat(again.get(i)[2]).isIn(0.0, 1.0);
        }
    }

    @Test
    void cancelPassesThrough() {
        Progress cancelled = (fraction, message) -> {
            throw new CancellationException("stop");
        };
        CganGenerator generator = new CganGenerator(model, null, 2);
        assertThatThrownBy(() -> generator.generate(0, 1000, 1, 1, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesWhatItCannotDo() {
        CganGenerator generator = new CganGenerator(model, null, 2);
        assertThat(generator.generate(0, 0, 1, 1, Progress.none())).isEmpty();
        assertThatThrownBy(() -> generator.generate(3, 1, 1, 1, Progress.none()))
                .hasMessageContaining("no class 3");
        assertThatThrownBy(() -> generator.generate(0, 1, 1, 0, Progress.none()))
                .hasMessageContaining("Truncation");
        assertThatThrownBy(() -> generator.generate(0, List.of(new float[3]))).hasMessageContaining("16 dimensions");
    }
}
