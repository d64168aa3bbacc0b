// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

    private final StringWriter text = new StringWriter();

    @Test
    void namesNodesByNumberAndName() {
        try (Console console = Console.of(new PrintWriter(text), false)) {
            console.accept(Map.of("event", "executing", "id", "4", "name", "Ink Learner"));
            console.accept(Map.of(
                    "event",
                    "message",
                    "id",
                    "4",
                    "name",
                    "Ink Learner",
                    "level",
                    "WARNING",
                    "text",
                    "2 rows rejected.",
                    "details",
                    List.of("See the third output.")));
            console.accept(
                    Map.of("event", "ended", "id", "4", "name", "Ink Learner", "state", "EXECUTED", "seconds", 75.2));
        }
        assertThat(text.toString().lines())
                .containsExactly(
                        "#4 Ink Learner: executing",
                        "#4 Ink Learner: WARNING: 2 rows rejected.",
                        "    See the third output.",
                        "#4 Ink Learner: EXECUTED (1 min 15 s)");
    }

    @Test
    void redrawsRunningNodesBelowTheLinesThatStay() {
        try (Console console = Console.of(new PrintWriter(text), true)) {
            console.accept(Map.of("event", "executing", "id", "4", "name", "Ink Learner"));
            console.accept(Map.of(
                    "event", "progress", "id", "4", "name", "Ink Learner", "fraction", 0.5, "message", "Epoch 5"));
            console.line("stays");
        }
        assertThat(text.toString())
                .contains("\u001b[1A\u001b[J" + "stays")
                .contains("==========")
                .contains("Epoch 5");
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0.0 s", "59.94, 59.9 s", "61, 1 min 01 s", "3600, 60 min 00 s"})
    void saysDurations(final double seconds, final String expected) {
        assertThat(Console.duration(seconds)).isEqualTo(expected);
    }
}
