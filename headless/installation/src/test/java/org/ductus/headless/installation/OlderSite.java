// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The update site as an earlier build would have made it for this machine: the same bundles with an older qualifier. */
final class OlderSite {

    /** Qualifier of everything on the older site. */
    static final String QUALIFIER = "200001010000";

    private static final List<String> WITH_VERSIONS =
            List.of("META-INF/MANIFEST.MF", "feature.xml", "content.xml", "artifacts.xml");

    private final String qualifier;

    private OlderSite(final String qualifier) {
        this.qualifier = qualifier;
    }

    /** Writes the older site into a new folder. */
    static Path write(final Path site, final Path target) throws IOException {
        final OlderSite older = new OlderSite(qualifier(site));
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jar"))
                    .filter(path -> isOfThisPlatform(path.getFileName().toString()))
                    .toList()) {
                older.copy(
                        file, target.resolve(older.renamed(site.relativize(file).toString())));
            }
        }
        return target;
    }

    /** The qualifier of the feature on a site. */
    static String qualifier(final Path site) throws IOException {
        try (Stream<Path> features = Files.list(site.resolve("features"))) {
            return features.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("^.*\\.([^.]+)\\.jar$", "$1"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isOfThisPlatform(final String name) {
        return !name.contains(".natives.") || name.startsWith(Platform.here().natives() + "_");
    }

    private String renamed(final String text) {
        return text.replace(qualifier, QUALIFIER);
    }

    private void copy(final Path from, final Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        try (FileSystem jar = FileSystems.newFileSystem(to)) {
            for (String name : WITH_VERSIONS) {
                final Path entry = jar.getPath(name);
                if (Files.exists(entry)) {
                    // the jars are no longer those that the checksums and sizes were taken of
                    Files.writeString(
                            entry,
                            renamed(Files.readString(entry))
                                    .replaceAll("<property name=\"(download\\.|artifact\\.size)[^>]*/>", ""));
                }
            }
        }
    }
}
