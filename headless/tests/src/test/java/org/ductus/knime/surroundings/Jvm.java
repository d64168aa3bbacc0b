// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.surroundings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of its own for a class with a main method, with the tests' class path. */
final class Jvm {

    private static final long PATIENCE_MINUTES = 3;

    /** How a run ended and what it printed. */
    record Result(int status, String text) {}

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private String classPath = System.getProperty("java.class.path");

    /** A JVM whose output and temporary files lie in a folder. */
    Jvm(final Path folder) {
        this.folder = folder;
    }

    Jvm with(final String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Takes the native libraries of all platforms off the class path, as on a platform that has none. */
    Jvm withoutNatives() {
        classPath = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry)
                        .getFileName()
                        .toString()
                        .matches("(openblas|javacpp|nd4j-native)-.*-(linux|windows|macosx)-.*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return this;
    }

    Result run(final Class<?> main) throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                classPath));
        command.addAll(options);
        command.add(main.getName());
        final Path said = folder.resolve("said.txt");
        final ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        final Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            return new Result(process.exitValue(), Files.readString(said));
        } finally {
            process.destroyForcibly();
        }
    }
}
