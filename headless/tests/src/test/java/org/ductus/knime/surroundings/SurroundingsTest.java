// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ductus.knime.TinyTraining;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting up, and training where a home folder, memory or native libraries are not as usual. */
class SurroundingsTest {

    private static final String LIBRARIES = "org.nd4j. org.bytedeco. org.deeplearning4j.";

    @TempDir
    Path folder;

    private Path home;
    private Path temporary;

    @BeforeEach
    void prepare() throws IOException {
        final boolean unicode = Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode("č");
        home = Files.createDirectory(folder.resolve(unicode ? "Jürgen Čeněk 手" : "Juergen Cenek"));
        temporary = Files.createDirectory(folder.resolve("temporary files"));
    }

    private Jvm jvm(final Path userHome) {
        return new Jvm(folder).with("-Duser.home=" + userHome, "-Djava.io.tmpdir=" + temporary);
    }

    private static void assertTrained(final Jvm.Result result) {
        assertThat(result.status()).as(result.text()).isZero();
        assertThat(result.text())
                .contains(OneTraining.TRAINED + TinyTraining.model().fingerprint());
    }

    private static boolean isEmpty(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** All nodes and dialogs open without the libraries, and without touching one of their classes. */
    @Test
    void opensAllNodesWithoutLoadingAnyLibrary() throws Exception {
        final Jvm.Result result =
                jvm(home).withoutNatives().with("-Xlog:class+load:stdout").run(AllNodes.class);

        assertThat(result.status()).as(result.text()).isZero();
        final String before = result.text().substring(0, result.text().indexOf(AllNodes.READY));
        assertThat(before.lines().filter(line -> line.contains("org.ductus.knime.nodes.")))
                .hasSizeGreaterThan(30);
        for (String library : LIBRARIES.split(" ")) {
            assertThat(before).doesNotContain(library);
        }
        assertThat(isEmpty(home)).as("nothing is unpacked before it is needed").isTrue();
    }

    /** Where the natives of the platform are missing, the node says so, and what to do. */
    @Test
    void saysThatTheNativesAreMissing() throws Exception {
        final Jvm.Result result = jvm(home).withoutNatives().run(OneTraining.class);

        assertThat(result.status()).as(result.text()).isZero();
        assertThat(result.text())
                .contains("native library OpenBLAS could not be loaded on ")
                .contains("check that the Ductus fragment for this platform is installed")
                .contains("linux-x86_64, windows-x86_64, macosx-x86_64 and macosx-arm64");
    }

    /** A name with blanks and letters of several scripts: the libraries are unpacked there, and give the same bits. */
    @Test
    void trainsWithAHomeOfAnyName() throws Exception {
        assertTrained(jvm(home).run(OneTraining.class));
        assertThat(home.resolve(".ductus").resolve("natives")).isNotEmptyDirectory();
    }

    /** Without a home that can be written, the libraries go to the folder for temporary files. */
    @Test
    void trainsWithAHomeThatCannotBeWritten() throws Exception {
        final Path file = Files.createFile(folder.resolve("file"));
        assertTrained(jvm(file).run(OneTraining.class));
        assertThat(isEmpty(temporary)).isFalse();
    }

    /** Where nothing can be written at all, it says which folders were tried, and which option helps. */
    @Test
    void saysThatNoFolderCanBeWritten() throws Exception {
        final Path file = Files.createFile(folder.resolve("file"));
        final Jvm.Result result = new Jvm(folder)
                .with("-Duser.home=" + file, "-Djava.io.tmpdir=" + file)
                .run(OneTraining.class);
        assertThat(result.text()).contains(file.toString()).contains("-Dductus.natives=");
    }

    /** A small training fits into a small heap; in a smaller one the node says how much it needs before it starts. */
    @Test
    void trainsInLittleMemoryOrSaysHowMuchItNeeds() throws Exception {
        assertTrained(jvm(home).with("-Xmx128m").run(OneTraining.class));
        assertThat(jvm(home).with("-Xmx48m").run(OneTraining.class).text())
                .contains("The training needs about ")
                .contains("-Xmx in knime.ini");
    }
}
