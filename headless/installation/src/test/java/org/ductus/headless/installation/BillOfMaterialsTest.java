// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The bills of materials on the update site (CycloneDX), the notices and the jars inside the bundles say the same. */
class BillOfMaterialsTest {

    /** Sections of the notices, and how the libraries' own build files call these licences. */
    private static final Map<String, Set<String>> LICENCES = Map.of(
            "Apache License 2.0", Set.of("Apache-2.0"),
            "BSD 2-Clause", Set.of("BSD-2-Clause"),
            "BSD 3-Clause", Set.of("BSD-3-Clause"),
            "Common Development and Distribution License 1.0", Set.of("CDDL-1.0"),
            "Eclipse Public License 2.0", Set.of("EPL-2.0"),
            "GNU Lesser General Public License 2.1 or later", Set.of("GNU Lesser General Public Licence"),
            "MIT License", Set.of("MIT"),
            "Public domain", Set.of("Public Domain"));

    /**
     * Whose build files name another licence or none: Protocol Buffers as ND4J repackages them, ParaNamer, whose "BSD" has three
     * clauses, and XBean.
     */
    private static final Set<String> NAMED_OTHERWISE = Set.of("protobuf.jar", "paranamer.jar", "xbean-asm9-shaded.jar");

    /** What the job for Spark is made of, besides Ductus. */
    private static final Set<String> JOB = Set.of(
            "picocli.jar",
            "commons-csv.jar",
            "jts-core.jar",
            "nd4j-common.jar",
            "javacpp.jar",
            "openblas.jar",
            "javacpp-linux-x86_64.jar",
            "openblas-linux-x86_64.jar");

    private static Map<String, JsonNode> components(final String file) throws IOException {
        final JsonNode bom =
                new ObjectMapper().readTree(Director.SITE.resolve(file).toFile());
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        final Map<String, JsonNode> components = new TreeMap<>();
        for (JsonNode component : bom.path("components")) {
            if (!component.path("group").asText().equals("org.ductus")) {
                final String purl = component.path("purl").asText();
                final String classifier =
                        purl.contains("classifier=") ? "-" + purl.replaceFirst(".*classifier=([^&]*).*", "$1") : "";
                components.put(component.path("name").asText() + classifier + ".jar", component);
            }
        }
        assertThat(components.values())
                .allMatch(component ->
                        component.path("hashes").findValuesAsText("alg").contains("SHA-256"));
        return components;
    }

    /** Jars within a bundle, in any folder of libs. */
    private static Set<String> nested(final String bundle) throws IOException {
        try (Stream<Path> files = Files.list(Director.SITE.resolve("plugins"))) {
            final Set<String> names = new TreeSet<>();
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(bundle + "_"))
                    .toList()) {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.startsWith("libs/") && name.endsWith(".jar"))
                            .forEach(name -> names.add(name.substring(name.lastIndexOf('/') + 1)));
                }
            }
            return names;
        }
    }

    private static Set<String> ofSpark() throws IOException {
        final Set<String> carried = nested("org.ductus.spark");
        assertThat(carried.remove("ductus-spark.jar")).isTrue();
        carried.addAll(JOB);
        return carried;
    }

    @Test
    void listsEachJarInTheBundlesAndNoOther() throws IOException {
        final Set<String> carried = nested("org.ductus.engine");
        for (Platform platform : Platform.values()) {
            assertThat(nested(platform.natives())).hasSize(platform.name().equals(Platform.WITHOUT_NATIVES) ? 0 : 3);
            carried.addAll(nested(platform.natives()));
        }
        assertThat(components("bom.json").keySet()).isEqualTo(carried);
        assertThat(components("bom-spark.json").keySet()).isEqualTo(ofSpark());
    }

    @Test
    void agreesWithTheNotices() throws IOException {
        assertThat(compared("NOTICE", "bom.json")).isEqualTo(nested("org.ductus.engine"));
        assertThat(compared("spark/NOTICE", "bom-spark.json")).isEqualTo(ofSpark());
    }

    /** A notice's sections name the licences that the libraries' authors do, and the versions that are there. */
    private static Set<String> compared(final String notice, final String bom) throws IOException {
        final Map<String, JsonNode> components = components(bom);
        String section = "";
        final Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("..", "..").resolve(notice))) {
            if (line.matches(" {2}\\S.*") && !line.startsWith("  [")) {
                section = line.strip().replaceFirst(" \\(licences/.*", "");
            } else if (line.matches(" {4}\\S+\\.jar +\\S+.*")) {
                final String[] words = line.strip().split(" +");
                final JsonNode component = components.get(words[0]);
                assertThat(component).as(line).isNotNull();
                assertThat(component.path("version").asText()).as(line).isEqualTo(words[1]);
                if (!NAMED_OTHERWISE.contains(words[0])) {
                    assertThat(licences(component)).as(line).containsAnyElementsOf(LICENCES.get(section));
                }
                named.add(words[0]);
            }
        }
        return named;
    }

    private static Set<String> licences(final JsonNode component) {
        final JsonNode licences = component.path("licenses");
        return Stream.of("id", "name", "expression")
                .flatMap(key -> licences.findValuesAsText(key).stream())
                .collect(Collectors.toSet());
    }
}
