// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1, 1", "100, 100", "0.1, 0.1", "0.5, 0.5", "1e-9, 1E-9", "2e-3, 0.002", "NaN, NaN"})
    void writesDoublesShort(final double value, final String text) {
        assertThat(Decimals.shortest(value)).isEqualTo(text);
    }

    @Test
    void writesDoublesSoThatTheyReadBack() {
        final Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            final double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            assertThat(Double.parseDouble(Decimals.shortest(value))).isEqualTo(value);
            assertThat(Decimals.shortest(value).length())
                    .isLessThanOrEqualTo(Double.toString(value).length());
        }
    }

    @Test
    void leavesTheOldFileWhereWritingFails() throws IOException, InterruptedException {
        final Path file = folder.resolve("sub").resolve("a.csv");
        AtomicFile.write(file, out -> out.write("old".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("new".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("full");
                }))
                .hasMessage("full");

        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void makesFileNamesOfNodeNames() {
        assertThat(Exporter.fileName("Ink Pair Scorer")).isEqualTo("Ink_Pair_Scorer");
        assertThat(Exporter.fileName("6:3")).isEqualTo("6-3");
        assertThat(Exporter.fileName("a/b\\c: \"d\"")).isEqualTo("a_b_c-_d_");
    }
}
