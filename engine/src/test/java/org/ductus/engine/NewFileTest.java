// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    private static final byte[] OLD = {1, 2, 3};
    private static final byte[] NEW = {4, 5, 6, 7};

    @TempDir
    Path folder;

    private static String[] names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void appearsWhenItIsComplete() throws IOException {
        Path file = folder.resolve("a.svg");
        try (NewFile written = NewFile.create(file, false)) {
            written.out().write(NEW);
            assertThat(file).doesNotExist();
            written.commit();
        }
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names(folder)).containsExactly("a.svg");
        assertThatThrownBy(() -> NewFile.create(file, false)).hasMessageContaining("exists already");
    }

    @Test
    void leavesTheOldFileWhereItIsNotCommitted() throws IOException {
        Path file = Files.write(folder.resolve("a.svg"), OLD);
        try (NewFile written = NewFile.create(file, true)) {
            written.out().write(NEW);
        }
        assertThat(file).hasBinaryContent(OLD);
        assertThat(names(folder)).containsExactly("a.svg");
    }

    /** What a killed program left goes away with the next file, however often it was killed; what is being written stays. */
    @Test
    void removesWhatWasAbandoned() throws IOException {
        Path file = folder.resolve("a.svg");
        for (int i = 0; i < 100; i++) {
            Files.write(folder.resolve(".a.svg.part" + i), OLD);
        }
        try (NewFile first = NewFile.create(file, true)) {
            first.out().write(OLD);
            try (NewFile second = NewFile.create(file, true)) {
                second.out().write(NEW);
                assertThat(names(folder)).containsExactly(".a.svg.part0", ".a.svg.part1");
                second.commit();
            }
            assertThat(file).hasBinaryContent(NEW);
            first.commit();
        }
        assertThat(file).hasBinaryContent(OLD);
        assertThat(names(folder)).containsExactly("a.svg");
    }

    /** Who may write everywhere, as root may, can't try this. */
    @Test
    void aFolderThatMayNotBeWrittenToIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("a.svg"), OLD);
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder), "this user may write everywhere");
            assertThatThrownBy(() -> NewFile.create(file, true))
                    .hasMessage("Files can't be written to the folder " + folder
                            + ": writing is not allowed there. Choose another folder.");
            assertThat(file).hasBinaryContent(OLD);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aFullDiskKeepsTheOldFile() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(1 << 18).build())) {
            Path file = Files.write(Files.createDirectory(disk.getPath("/disk")).resolve("a.svg"), OLD);
            assertThatThrownBy(() -> {
                        try (NewFile written = NewFile.create(file, true)) {
                            written.out().write(new byte[1 << 20]);
                            written.commit();
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
            assertThat(names(file.getParent())).containsExactly("a.svg");
        }
    }

    @Test
    void anInterruptKeepsTheOldFile() throws IOException {
        Path file = Files.write(folder.resolve("a.svg"), OLD);
        for (boolean before : new boolean[] {true, false}) {
            assertThatThrownBy(() -> {
                        if (before) {
                            Thread.currentThread().interrupt();
                        }
                        try (NewFile written = NewFile.create(file, true)) {
                            Thread.currentThread().interrupt();
                            written.out().write(NEW);
                            written.commit();
                        }
                    })
                    .isInstanceOf(ClosedByInterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(file).hasBinaryContent(OLD);
            assertThat(names(folder)).containsExactly("a.svg");
        }
    }
}
