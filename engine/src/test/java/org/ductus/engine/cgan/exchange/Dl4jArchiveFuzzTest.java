// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.SmallModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Files of DL4J's of arbitrary bytes are refused with a sentence, or give a model. */
class Dl4jArchiveFuzzTest {
    private static Path file;
    private static CganModel model;
    private static final Map<String, byte[]> ENTRIES = new LinkedHashMap<>();

    @BeforeAll
    static void writeOne() throws IOException {
        file = Files.createTempFile("fuzz", ".zip");
        model = SmallModel.model();
        Dl4jArchive.write(model, file, true);
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ENTRIES.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(ENTRIES).containsKeys("configuration.json", "coefficients.bin", "ductus.model");
    }

    @AfterAll
    static void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @FuzzTest
    void archive(byte[] zip) throws IOException {
        read(zip, null);
    }

    @FuzzTest
    void configuration(byte[] json) throws IOException {
        read(with("configuration.json", json), model);
    }

    @FuzzTest
    void weights(byte[] numbers) throws IOException {
        read(with("coefficients.bin", numbers), model);
    }

    private static byte[] with(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : ENTRIES.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getKey().equals(name) ? content : entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void read(byte[] zip, CganModel like) throws IOException {
        Files.write(file, zip);
        try {
            assertThat(Dl4jArchive.read(file, like).generator()).isNotNull();
        } catch (IOException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception");
        }
    }
}
