// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ductus.headless.installation.InstalledRunner.Result;
import org.ductus.headless.installation.InstalledRunner.Running;
import org.ductus.headless.installation.other.Learning;
import org.ductus.headless.installation.other.Nd4jArrays;
import org.ductus.headless.installation.other.OpenBlas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was installed beside others that want the same: libraries, folders, processors; and with nothing loaded early. */
class CoexistenceTest {

    private static final String OTHER = "com.example.learning";

    private static final String WARNING = "loaded its own OpenBLAS first";

    private static final String SAMPLES = "5_cGAN_Generator_1.csv";

    @TempDir
    static Path shared;

    private static Path installation;
    private static Path alone;

    @TempDir
    Path folder;

    @BeforeAll
    static void installAndRunAlone() throws Exception {
        installation = shared.resolve("KNIME");
        assertThat(new Director(shared.resolve("director")).installDuctus(installation, Director.SITE))
                .isEqualTo("");
        final Result result = new InstalledRunner(installation, shared.resolve("alone")).runQuickStart();
        assertThat(result.status()).as(result.text()).isZero();
        alone = result.out().resolve(SAMPLES);
    }

    private Path home() {
        return folder.resolve("home of Čeněk");
    }

    private InstalledRunner runner() throws IOException {
        return new InstalledRunner(installation, folder).with("-Duser.home=" + home());
    }

    private static void assertSameAsAlone(final Result result) {
        assertThat(result.status()).as(result.text()).isZero();
        assertThat(result.out().resolve(SAMPLES)).hasSameBinaryContentAs(alone);
    }

    /** A bundle that carries libraries of its own, as other extensions do. */
    private static void install(final Class<?> activator, final List<Path> jars, final Path bundle) throws IOException {
        final Path classes = Path.of(
                activator.getProtectionDomain().getCodeSource().getLocation().getPath());
        final Path libs = Files.createDirectories(bundle.resolve("libs"));
        for (Path jar : jars) {
            Files.copy(jar, libs.resolve(jar.getFileName()));
        }
        final Path place = Path.of(activator.getPackageName().replace('.', '/'));
        Files.createDirectories(bundle.resolve(place));
        try (Stream<Path> files = Files.list(classes.resolve(place))) {
            for (Path file : files.toList()) {
                Files.copy(file, bundle.resolve(place).resolve(file.getFileName()));
            }
        }
        Files.createDirectories(bundle.resolve("META-INF"));
        Files.writeString(
                bundle.resolve("META-INF/MANIFEST.MF"),
                "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + OTHER + "\n"
                        + "Bundle-Version: 1.0.0\nImport-Package: org.osgi.framework\nBundle-Activator: "
                        + activator.getName() + "\nBundle-ClassPath: .,\n "
                        + jars.stream().map(jar -> "libs/" + jar.getFileName()).collect(Collectors.joining(",\n "))
                        + "\n");
    }

    private static List<Path> onClassPath(final String names) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().matches(names))
                .toList();
    }

    /** The jars inside a bundle, which is a folder or a jar itself. */
    private List<Path> nestedJars(final Path bundle) throws IOException {
        final Path libs;
        if (Files.isDirectory(bundle)) {
            libs = bundle.resolve("libs");
        } else {
            libs = Files.createDirectories(folder.resolve("libs"));
            try (ZipFile jar = new ZipFile(bundle.toFile())) {
                for (ZipEntry entry : Collections.list(jar.entries())) {
                    if (entry.getName().matches("libs/[^/]+\\.jar")) {
                        Files.copy(jar.getInputStream(entry), folder.resolve(entry.getName()));
                    }
                }
            }
        }
        try (Stream<Path> files = Files.list(libs)) {
            return files.toList();
        }
    }

    /**
     * Another version of OpenBLAS and JavaCPP. Linux has one OpenBLAS for both, the first: where that is the other one, the node
     * says so, since numbers differ in their last digits.
     */
    @ParameterizedTest(name = "other extension late: {0}")
    @CsvSource({"false", "true"})
    void trainsBesideAnExtensionWithAnotherOpenBlas(final boolean late) throws Exception {
        final InstalledRunner runner = runner().with("-D" + Learning.LATE + "=" + late);
        final List<Path> jars = onClassPath("(javacpp|openblas)-.*\\.jar");
        assertThat(jars).hasSize(4);
        install(OpenBlas.class, jars, runner.bundles().resolve(OTHER));

        final Result result = runner.runQuickStart();

        assertThat(result.text()).contains(Learning.RIGHT);
        if (OS.LINUX.isCurrentOs() && !late) {
            assertWarned(result);
        } else {
            assertThat(result.text()).doesNotContain(WARNING);
            assertSameAsAlone(result);
        }
    }

    /**
     * The same versions of ND4J, OpenBLAS and JavaCPP, unpacked by JavaCPP's own rules. On some processors Ductus has OpenBLAS
     * take other kernels than it would by itself, and numbers differ, too.
     */
    @Test
    void trainsBesideAnExtensionWithItsOwnNd4j() throws Exception {
        final InstalledRunner runner = runner();
        final List<Path> jars = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(runner.bundles())) {
            for (Path bundle : bundles.filter(
                            path -> path.getFileName().toString().startsWith("org.ductus.engine"))
                    .toList()) {
                jars.addAll(nestedJars(bundle));
            }
        }
        install(Nd4jArrays.class, jars, runner.bundles().resolve(OTHER));

        final Result result = runner.runQuickStart();

        assertThat(result.text()).contains(Learning.RIGHT);
        if (result.text().contains(WARNING)) {
            assertWarned(result);
        } else {
            assertSameAsAlone(result);
        }
    }

    private static void assertWarned(final Result result) {
        assertThat(result.status()).as(result.text()).isZero();
        assertThat(result.text()).contains(WARNING, "restart KNIME");
    }

    /** Two programs that start at once unpack the natives into the same new folder, and hinder neither each other. */
    @Test
    void trainsInTwoProgramsAtOnce() throws Exception {
        final InstalledRunner runner = runner();
        final Running first = runner.startQuickStart("first");
        final Running second = runner.startQuickStart("second");

        assertSameAsAlone(first.end());
        assertSameAsAlone(second.end());
        assertThat(home().resolve(".ductus")).isNotEmptyDirectory();
    }

    /** No interface at all, not even to itself. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void trainsWithoutANetwork() throws Exception {
        final String[] alone = {"unshare", "--net", "--map-root-user"};
        assumeTrue(isPossible(alone), "unshare is not there or not allowed");

        assertSameAsAlone(runner().within(alone).runQuickStart());
    }

    private static boolean isPossible(final String[] command) throws InterruptedException {
        final List<String> words = new ArrayList<>(List.of(command));
        words.add("true");
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A workflow of all nodes but none executed: their classes are there, and none of the libraries that they train with. */
    @Test
    void loadsNoLibraryBeforeANodeNeedsIt() throws Exception {
        final Result result = runner().with("-Xlog:class+load:stdout").run(InstalledRunner.workflow("Own_Handwriting"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.text()).contains("20 of 20 nodes were not executed");
        final List<String> loaded =
                result.text().lines().filter(line -> line.contains(" source: ")).toList();
        assertThat(loaded).anyMatch(line -> line.contains("org.ductus.knime.nodes.cganlearner.CganLearnerNodeModel"));
        assertThat(loaded).noneMatch(line -> line.matches(".* org\\.(nd4j|bytedeco|deeplearning4j)\\..*"));
        assertThat(home()).as("nothing was unpacked").doesNotExist();
    }
}
