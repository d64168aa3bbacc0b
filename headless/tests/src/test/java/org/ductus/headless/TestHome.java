// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.ductus.headless.launcher.RunWorkflow;
import org.ductus.headless.testnodes.SourceNodeFactory;

/** An installation of the runner that holds, beside the stand-in, the test nodes instead of ours. */
final class TestHome {

    /** What a run printed and how it ended. */
    record Result(int status, String out, String err) {}

    private final Path home;

    private TestHome(final Path home) {
        this.home = home;
    }

    /** Copies the stand-in's bundles from the built home, and adds the test nodes as a bundle of files. */
    static TestHome create(final Path folder) throws IOException {
        final Path built = Path.of(Objects.requireNonNull(
                System.getProperty(RunWorkflow.HOME_PROPERTY), "the build names the runner's home"));
        final Path bundles = Files.createDirectories(folder.resolve("bundles"));
        try (Stream<Path> files = Files.list(built.resolve("bundles"))) {
            for (Path file : files.toList()) {
                final String name = file.getFileName().toString();
                if (name.startsWith("org.knime.")
                        || name.startsWith("org.eclipse.")
                        || name.startsWith("org.ductus.headless")) {
                    copy(file, bundles.resolve(name));
                }
            }
        }
        final Path nodes = bundles.resolve("org.ductus.headless.testnodes");
        final Path classes = classes();
        final String packagePath = "org/ductus/headless/testnodes";
        copy(classes.resolve(packagePath), nodes.resolve(packagePath));
        Files.createDirectories(nodes.resolve("META-INF"));
        resource("testnodes/MANIFEST.MF", nodes.resolve("META-INF/MANIFEST.MF"));
        resource("testnodes/plugin.xml", nodes.resolve("plugin.xml"));
        return new TestHome(folder);
    }

    /** Runs the command in this JVM. */
    Result run(final Object... arguments) {
        final StringWriter out = new StringWriter();
        final StringWriter err = new StringWriter();
        final String before = System.setProperty(RunWorkflow.HOME_PROPERTY, home.toString());
        try {
            final String[] args = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
            final int status = RunWorkflow.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
            return new Result(status, out.toString(), err.toString());
        } finally {
            System.setProperty(RunWorkflow.HOME_PROPERTY, before);
        }
    }

    Path folder() {
        return home;
    }

    private static Path classes() {
        return Path.of(java.net.URI.create(SourceNodeFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static void resource(final String name, final Path target) throws IOException {
        Files.copy(Objects.requireNonNull(TestHome.class.getResourceAsStream("/" + name), name), target);
    }

    private static void copy(final Path from, final Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    final Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
