// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.AdversarialLoss;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final CganModel BASE =
            TinyProblem.train(TinyProblem.config().epochs(1).build());

    private static StudyTask task(Map<String, String> values) {
        return Configuration.task("row", BASE.config().toBuilder().epochs(3).build(), BASE.partition(), values);
    }

    @Test
    void changesNothingButWhatIsNamed() {
        StudyTask task = task(Map.of());
        assertThat(task.name()).isEqualTo("row");
        assertThat(task.config()).isEqualTo(BASE.config().toBuilder().epochs(3).build());
        assertThat(task.partition().toJson()).isEqualTo(BASE.partition().toJson());
    }

    @Test
    void readsSettingsOfEachKind() {
        StudyTask task = task(Map.of(
                "Filters", "8.0",
                "learning_rate", "0.001",
                "Discriminator widths", "16.0, 24",
                "loss", "hinge",
                "Spectral normalisation", "TRUE",
                "Sampling", "Pull to centroid (paper)",
                "Latent size", "20.0",
                "Seed", "9007199254740993",
                "Epochs", "7",
                "Beta1", ""));
        assertThat(task.config())
                .isEqualTo(BASE.config().toBuilder()
                        .filters(8)
                        .learningRate(0.001)
                        .discriminatorWidths(List.of(16, 24))
                        .loss(AdversarialLoss.HINGE)
                        .spectralNormalisation(true)
                        .seed(9007199254740993L)
                        .epochs(7)
                        .build());
        assertThat(task.partition().config().sampling()).isEqualTo(Sampling.PULL_TO_CENTROID);
        assertThat(task.partition().dimensions()).isEqualTo(20);
        assertThat(task.partition().config().seed()).isEqualTo(9007199254740993L);
        assertThat(task(Map.of("sampling", "SIMPLEX_EXCHANGE")).sampling()).isEqualTo(Sampling.SIMPLEX_EXCHANGE);
    }

    @Test
    void refusesWithASentence() {
        assertThatThrownBy(() -> task(Map.of("Filter", "8")))
                .hasMessageStartingWith("There is no setting \"Filter\": the settings are ")
                .hasMessageContaining("Learning rate generator")
                .hasMessageContaining("Latent size");
        assertThatThrownBy(() -> task(Map.of("Filters", "many"))).hasMessageContaining("\"Filters\" must be a number");
        assertThatThrownBy(() -> task(Map.of("Filters", "1.5"))).hasMessageContaining("whole number");
        assertThatThrownBy(() -> task(Map.of("Latent size", "2.5"))).hasMessageContaining("whole number");
        assertThatThrownBy(() -> task(Map.of("Latent size", "99999999999")))
                .hasMessageContaining("\"Latent size\" must be a whole number");
        assertThatThrownBy(() -> task(Map.of("Seed", "1e999999999"))).hasMessageContaining("whole number");
        assertThatThrownBy(() -> task(Map.of("Filters", "0"))).hasMessage("Filters must be from 1 to 512, but is 0.");
        assertThatThrownBy(() -> task(Map.of("Filters", "99999999999"))).hasMessageContaining("whole number");
        assertThatThrownBy(() -> task(Map.of("Loss", "square")))
                .hasMessageContaining("\"Loss\" must be one of CROSS_ENTROPY");
        assertThatThrownBy(() -> task(Map.of("Sampling", "best")))
                .hasMessageContaining("\"Sampling\" must be one of RANDOM");
        assertThatThrownBy(() -> task(Map.of("Spectral normalisation", "2"))).hasMessageContaining("true or false");
        assertThatThrownBy(() -> task(Map.of("Steps", "2"))).hasMessageContaining("no setting");
        assertThat(Configuration.isSetting("gradient-penalty")).isTrue();
        assertThat(Configuration.isSetting("Threads")).isFalse();
    }
}
