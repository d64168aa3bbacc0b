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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bill of materials on the update site (CycloneDX), the notice and the jars inside the bundles say the same. */
class BillOfMaterialsTest {

    /** Sections of the notice, and how the libraries' own build files call these licences. */
    private static final Map<String, Set<String>> LICENCES = Map.of(
            "Apache License 2.0", Set.of("Apache-2.0"),
            "BSD 3-Clause", Set.of("BSD-3-Clause"),
            "GNU Lesser General Public License 2.1 or later", Set.of("GNU Lesser General Public Licence"),
            "MIT License", Set.of("MIT"));

    /** Protocol Buffers under their own licence, which ND4J's build file for its copy does not name. */
    private static final String REPACKAGED = "protobuf.jar";

    private static final Map<String, JsonNode> COMPONENTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        final JsonNode bom =
                new ObjectMapper().readTree(Director.SITE.resolve("bom.json").toFile());
        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        for (JsonNode component : bom.path("components")) {
            if (!component.path("group").asText().equals("org.ductus")) {
                final String purl = component.path("purl").asText();
                final String classifier =
                        purl.contains("classifier=") ? "-" + purl.replaceFirst(".*classifier=([^&]*).*", "$1") : "";
                COMPONENTS.put(component.path("name").asText() + classifier + ".jar", component);
            }
        }
    }

    private static Set<String> nested(final String bundle) throws IOException {
        try (Stream<Path> files = Files.list(Director.SITE.resolve("plugins"))) {
            final Set<String> names = new TreeSet<>();
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(bundle + "_"))
                    .toList()) {
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.startsWith("libs/") && name.endsWith(".jar"))
                            .forEach(name -> names.add(name.substring("libs/".length())));
                }
            }
            return names;
        }
    }

    @Test
    void listsEachJarInTheBundlesAndNoOther() throws IOException {
        final Set<String> carried = nested("org.ductus.engine");
        for (Platform platform : Platform.values()) {
            assertThat(nested(platform.natives())).hasSize(platform.name().equals(Platform.WITHOUT_NATIVES) ? 0 : 3);
            carried.addAll(nested(platform.natives()));
        }
        assertThat(COMPONENTS.keySet()).isEqualTo(carried);
        assertThat(COMPONENTS.values())
                .allMatch(component ->
                        component.path("hashes").findValuesAsText("alg").contains("SHA-256"));
    }

    /** The notice's sections name the licences that the libraries' authors do, and the versions that are there. */
    @Test
    void agreesWithTheNotice() throws IOException {
        String section = "";
        final Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("..", "..", "NOTICE"))) {
            if (line.matches(" {2}\\S.*") && !line.startsWith("  [")) {
                section = line.strip().replaceFirst(" \\(licences/.*", "");
            } else if (line.matches(" {4}\\S+\\.jar +\\S+.*")) {
                final String[] words = line.strip().split(" +");
                final JsonNode component = COMPONENTS.get(words[0]);
                assertThat(component).as(line).isNotNull();
                assertThat(component.path("version").asText()).as(line).isEqualTo(words[1]);
                if (!words[0].equals(REPACKAGED)) {
                    assertThat(licences(component)).as(line).containsAnyElementsOf(LICENCES.get(section));
                }
                named.add(words[0]);
            }
        }
        assertThat(named).isEqualTo(nested("org.ductus.engine"));
    }

    private static Set<String> licences(final JsonNode component) {
        final JsonNode licences = component.path("licenses");
        return Stream.of("id", "name", "expression")
                .flatMap(key -> licences.findValuesAsText(key).stream())
                .collect(Collectors.toSet());
    }
}
