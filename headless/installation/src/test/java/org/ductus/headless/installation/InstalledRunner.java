// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs workflows with the bundles of an installation, each in a process of its own. */
final class InstalledRunner {

    private static final long PATIENCE_MINUTES = 5;

    private static final Path BUILT = Path.of(System.getProperty("ductus.home"));

    private static final Path WORKFLOWS = Path.of("..", "..", "test-workflows");

    /** How a run ended, what it printed, and the folder that it exported to. */
    record Result(int status, String text, Path out) {}

    private final Path folder;
    private final Path home;
    private final List<String> before = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-Xmx1g"));

    /** A runner with the bundles of an installation; it keeps its files in a folder. */
    InstalledRunner(final Path installation, final Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        home = folder.resolve("home");
        link(installation.resolve("plugins"), home.resolve("bundles"));
        Files.copy(
                BUILT.resolve("bundles").resolve("org.ductus.headless.jar"),
                home.resolve("bundles").resolve("org.ductus.headless.jar"));
    }

    /** A workflow that ships. */
    static Path workflow(final String name) {
        return WORKFLOWS.resolve(name);
    }

    /** The folder of the bundles that Equinox starts. */
    Path bundles() {
        return home.resolve("bundles");
    }

    /** More options for Java. */
    InstalledRunner with(final String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** A command that starts Java. */
    InstalledRunner within(final String... command) {
        before.addAll(List.of(command));
        return this;
    }

    /** Runs a workflow. */
    Result run(final Path workflow, final String... arguments) throws IOException, InterruptedException {
        return start("run", workflow, arguments).end();
    }

    /** Runs the quick start with two epochs. */
    Result runQuickStart() throws IOException, InterruptedException {
        return startQuickStart("run").end();
    }

    /** Starts the quick start with two epochs. */
    Running startQuickStart(final String name) throws IOException {
        return start(name, workflow("Quick_Start"), "--variable", "epochs=2");
    }

    private Running start(final String name, final Path workflow, final String... arguments) throws IOException {
        final Path out = folder.resolve(name + " out");
        final List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dductus.home=" + home,
                "-cp",
                BUILT.resolve("lib") + File.separator + "*",
                "org.ductus.headless.launcher.RunWorkflow",
                workflow.toString(),
                "--export",
                out.toString()));
        command.addAll(List.of(arguments));
        final Path said = folder.resolve(name + ".txt");
        return new Running(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said,
                out);
    }

    /** A run that was started. */
    record Running(Process process, Path said, Path out) {

        /** Waits for the end. */
        Result end() throws IOException, InterruptedException {
            try {
                final boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
                return new Result(ended ? process.exitValue() : -1, Files.readString(said), out);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** Another name for the files rather than a copy where that is possible: natives are large. */
    private static void link(final Path from, final Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                final Path target = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    try {
                        Files.createLink(target, file);
                    } catch (IOException | UnsupportedOperationException e) {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
