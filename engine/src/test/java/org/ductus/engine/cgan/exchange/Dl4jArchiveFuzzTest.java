// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.ductus.engine.cgan.SmallModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Files of DL4J's of arbitrary bytes are refused with a sentence, or give a model. */
class Dl4jArchiveFuzzTest {
    /** As many as in the file that the inputs were made of. */
    private static final int WEIGHTS = 1019;

    /** Built once for all inputs that hold the model that they were made of. */
    private static final GeneratorNetwork NETWORK = new GeneratorNetwork();

    private static Path file;
    private static JsonNode expected;

    @BeforeAll
    static void writeOne() throws IOException {
        file = Files.createTempFile("fuzz", ".zip");
        Dl4jArchive.write(SmallModel.model(), file, true);
        try (var zip = new ZipFile(file.toFile())) {
            expected = new JsonMapper().readTree(zip.getInputStream(zip.getEntry("configuration.json")));
        }
    }

    @AfterAll
    static void delete() throws IOException {
        NETWORK.close();
        Files.deleteIfExists(file);
    }

    @FuzzTest
    void archive(byte[] zip) throws IOException {
        Files.write(file, zip);
        refusedWithASentence(() ->
                assertThat(Dl4jArchive.read(file, null, NETWORK).generator()).isNotNull());
    }

    @FuzzTest
    void configuration(byte[] json) throws IOException {
        refusedWithASentence(() -> Dl4jArchive.check(json, expected, file));
    }

    @FuzzTest
    void weights(byte[] numbers) throws IOException {
        refusedWithASentence(
                () -> assertThat(Dl4jArchive.numbers(numbers, file, WEIGHTS)).hasSize(WEIGHTS));
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    private static void refusedWithASentence(Reading reading) {
        try {
            reading.run();
        } catch (IOException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception");
        }
    }
}
