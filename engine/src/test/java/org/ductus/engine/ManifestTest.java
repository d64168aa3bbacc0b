// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bundle whose manifest misses a jar or a package still builds, and fails only where it is installed. */
class ManifestTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static Attributes manifest() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("src", "main", "osgi", "MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.trim().split("\\s*,\\s*")).toList();
    }

    @Test
    void theBundleClassPathIsTheBundleAndEveryRuntimeDependency() throws IOException {
        List<String> classPath = list(manifest().getValue("Bundle-ClassPath"));
        assertThat(classPath).startsWith(".").doesNotHaveDuplicates();
        // written by Maven, named as in the folder that the bundle carries
        try (InputStream in = ManifestTest.class.getResourceAsStream("/runtime-libraries.txt")) {
            assertThat(in).as("runtime-libraries.txt, written by the build").isNotNull();
            List<String> libraries = list(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(classPath.subList(1, classPath.size())).containsExactlyInAnyOrderElementsOf(libraries);
        }
    }

    @Test
    void everyPackageOfTheEngineIsExported() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> packages = files.filter(Files::isDirectory)
                    .filter(ManifestTest::holdsClasses)
                    .map(folder -> SOURCES.relativize(folder).toString().replaceAll("[/\\\\]", "."))
                    .toList();
            assertThat(list(manifest().getValue("Export-Package"))).containsExactlyInAnyOrderElementsOf(packages);
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
