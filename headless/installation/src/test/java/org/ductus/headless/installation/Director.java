// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs p2's director application, as "Install New Software" does, in a process of its own. */
final class Director {

    /** The update site that is tested. */
    static final Path SITE = folder("ductus.site");

    /** The site that stands for an installed KNIME. */
    static final Path KNIME = folder("ductus.knime.site");

    /** The feature that a user installs. */
    static final String FEATURE = "org.ductus.feature.feature.group";

    static final String SPARK_FEATURE = "org.ductus.spark.feature.feature.group";

    private static final Path PLUGINS = folder("ductus.director");

    private static final long PATIENCE_MINUTES = 5;

    /** What the director said, and whether it did what it was asked for. */
    record Result(boolean isDone, String text) {}

    private final Path work;

    /** A director that keeps its files in a folder of its own. */
    Director(final Path work) throws IOException {
        this.work = work;
        final Path configuration = Files.createDirectories(work.resolve("configuration"));
        Files.writeString(
                configuration.resolve("config.ini"),
                "osgi.bundles=" + bundles() + "\nosgi.framework=" + uri(bundle("org.eclipse.osgi_"))
                        + "\neclipse.ignoreApp=false\n");
    }

    private static Path folder(final String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    private static String uri(final Path file) {
        final String uri = file.toUri().toString().replace("file:///", "file:/");
        return uri.endsWith(".zip") ? "jar:" + uri + "!/" : uri;
    }

    /** The update site as one file, which KNIME installs from as well. */
    static Path zippedSite() throws IOException {
        try (Stream<Path> files = Files.list(SITE.getParent())) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path bundle(final String prefix) throws IOException {
        try (Stream<Path> files = Files.list(PLUGINS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** All but the framework, the launcher and the console. */
    private static String bundles() throws IOException {
        try (Stream<Path> files = Files.list(PLUGINS)) {
            return files.filter(
                            file -> !file.getFileName()
                                    .toString()
                                    .matches(
                                            "org\\.(eclipse\\.(osgi|equinox\\.(launcher|console))|apache\\.felix\\.gogo\\..*)_.*"))
                    .sorted()
                    .map(file -> "reference:" + uri(file)
                            + startLevel(file.getFileName().toString()))
                    .collect(Collectors.joining(","));
        }
    }

    private static String startLevel(final String name) {
        return name.startsWith("org.eclipse.equinox.common_") || name.startsWith("org.apache.felix.scr_")
                ? "@2:start"
                : name.startsWith("org.eclipse.core.runtime_") ? "@start" : "";
    }

    /** Installs units into an installation, which is made if it isn't there, as for that platform. */
    Result install(final Platform platform, final Path installation, final List<Path> sites, final String... units)
            throws IOException, InterruptedException {
        return run(
                "-repository",
                sites.stream().map(Director::uri).collect(Collectors.joining(",")),
                "-installIU",
                String.join(",", units),
                "-destination",
                installation.toString(),
                "-profile",
                "test",
                "-profileProperties",
                "org.eclipse.update.install.features=true",
                "-p2.os",
                platform.os,
                "-p2.ws",
                platform.ws,
                "-p2.arch",
                platform.arch,
                "-roaming");
    }

    /** Installs Ductus from a site into an installation for this machine; returns what went wrong, or nothing. */
    String installDuctus(final Path installation, final Path site) throws IOException, InterruptedException {
        final Result result = install(
                Platform.here(),
                installation,
                List.of(site, KNIME),
                FEATURE,
                "org.knime.workbench.repository",
                "org.knime.core.ui",
                "org.knime.base");
        return result.isDone() ? "" : result.text();
    }

    /** Replaces Ductus by the newest version of a site or of its zip, as "Check for Updates" does. */
    Result update(final Path installation, final Path site) throws IOException, InterruptedException {
        return run(
                "-repository",
                uri(site),
                "-installIU",
                FEATURE,
                "-uninstallIU",
                FEATURE,
                "-destination",
                installation.toString(),
                "-profile",
                "test");
    }

    /** Removes units from an installation. */
    Result uninstall(final Path installation, final String... units) throws IOException, InterruptedException {
        return run(
                "-uninstallIU", String.join(",", units), "-destination", installation.toString(), "-profile", "test");
    }

    private Result run(final String... arguments) throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                bundle("org.eclipse.equinox.launcher_").toString(),
                "-configuration",
                uri(work.resolve("configuration")),
                "-data",
                work.resolve("workspace").toString(),
                "-nosplash",
                "-application",
                "org.eclipse.equinox.p2.director"));
        command.addAll(List.of(arguments));
        final Path said = work.resolve("said.txt");
        final Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            final boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            return new Result(ended && process.exitValue() == 0, Files.readString(said));
        } finally {
            process.destroyForcibly();
        }
    }
}
