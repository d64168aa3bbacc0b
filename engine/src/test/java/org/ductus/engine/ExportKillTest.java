// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.SmallModel;
import org.ductus.engine.cgan.exchange.Dl4jArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the moment at which a program that writes files is killed, each file is whole: the one before or the new one. */
class ExportKillTest {
    private static final int KILLS = Killing.times(5);

    @Test
    void filesAreWholeWheneverTheirWriterIsKilled(@TempDir Path folder) throws Exception {
        CganModel model = SmallModel.model();
        Path[] contents = new Path[2];
        for (int content = 0; content < contents.length; content++) {
            contents[content] = Files.createDirectories(folder.resolve("content" + content));
            KilledExport.write(contents[content], content, model);
        }
        Path written = Files.createDirectories(folder.resolve("written"));
        Killing killing = new Killing();
        int killed = 0;
        for (int run = 0; run < KILLS; run++) {
            killed += killing.kill(KilledExport.class, 250, written.toString()) ? 1 : 0;
            for (Path file : ink(written)) {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(Arrays.stream(contents).map(content -> content.resolve(file.getFileName())))
                        .as(file.toString())
                        .anyMatch(content -> same(content, bytes));
            }
            assertThat(Dl4jArchive.read(KilledExport.model(written), null).fingerprint())
                    .isEqualTo(model.fingerprint());
        }
        assertThat(killed).isEqualTo(KILLS);
        KilledExport.write(written, 0, model);
        try (Stream<Path> files = Files.list(written)) {
            assertThat(files).as("nothing else is left").hasSize(KilledExport.FORMATS.size() + 1);
        }
    }

    private static List<Path> ink(Path folder) {
        return KilledExport.FORMATS.stream()
                .map(format -> KilledExport.file(folder, format))
                .toList();
    }

    private static boolean same(Path file, byte[] bytes) {
        try {
            return Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
