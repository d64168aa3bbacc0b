// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ductus.headless.installation.Director.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What p2 installs from the update site, on each platform, and that it runs there. */
class UpdateSiteTest {

    private static final String FEATURE = Director.FEATURE;

    private static final String[] KNIME = {"org.knime.workbench.repository", "org.knime.base"};

    @TempDir
    Path folder;

    private Path installation;
    private Director director;

    @BeforeEach
    void prepare() throws IOException {
        // blanks and letters beyond ASCII, as in the name of a user
        installation = folder.resolve("KNIME für Čeněk");
        director = new Director(folder.resolve("director"));
    }

    /** Names without versions. */
    private static Set<String> names(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_\\d+\\.\\d+\\.\\d+\\..*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> ductusVersions(final Path... folders) throws IOException {
        final Set<String> versions = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("org.ductus."))
                        .forEach(name -> versions.add(name.replaceFirst("^.*_(?=\\d+\\.\\d+\\.\\d+\\.)", "")
                                .replaceFirst("\\.jar$", "")));
            }
        }
        return versions;
    }

    private static long megabytes(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("org.ductus."))
                            .map(Path::toFile)
                            .filter(File::isFile)
                            .mapToLong(File::length)
                            .sum()
                    / 1_000_000;
        }
    }

    /** Each platform gets its own natives and no others, and the rest is the same. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = Platform.WITHOUT_NATIVES)
    void takesTheNativesOfItsPlatformAlone(final Platform platform) throws Exception {
        final Result result = director.install(
                platform, installation, List.of(Director.SITE, Director.KNIME), FEATURE, KNIME[0], KNIME[1]);

        assertThat(result.isDone()).as(result.text()).isTrue();
        final Set<String> plugins = names(installation.resolve("plugins"));
        assertThat(plugins)
                .filteredOn(name -> name.startsWith("org.ductus."))
                .containsExactly("org.ductus.engine", platform.natives(), "org.ductus.knime");
        assertThat(plugins)
                .filteredOn(name -> !name.startsWith("org.ductus."))
                .allMatch(name -> name.matches("org\\.(knime|eclipse)\\..*"));
        assertThat(names(installation.resolve("features"))).containsExactly("org.ductus.feature");
        assertThat(ductusVersions(installation.resolve("plugins"), installation.resolve("features")))
                .as("feature and bundles have one version")
                .hasSize(1);
        assertThat(megabytes(installation)).isBetween(40L, platform.megabytes);
        assertThat(installation.resolve("plugins").toFile().list((plugins1, name) -> name.contains(".natives.")))
                .as("JavaCPP reads natives from a folder")
                .allMatch(name ->
                        installation.resolve("plugins").resolve(name).toFile().isDirectory());
    }

    /** On a platform without natives it installs, so that workflows can be opened, and says what is missing. */
    @Test
    void installsElsewhereWithoutNatives() throws Exception {
        final Result result = director.install(
                Platform.valueOf(Platform.WITHOUT_NATIVES),
                installation,
                List.of(Director.SITE, Director.KNIME),
                FEATURE,
                KNIME[0],
                KNIME[1]);

        assertThat(result.isDone()).as(result.text()).isTrue();
        assertThat(names(installation.resolve("plugins")))
                .filteredOn(name -> name.startsWith("org.ductus."))
                .containsExactly("org.ductus.engine", "org.ductus.knime");
        assertThat(megabytes(installation)).isLessThan(Platform.valueOf(Platform.WITHOUT_NATIVES).megabytes);
        final InstalledRunner.Result run = new InstalledRunner(installation, folder.resolve("runner")).runQuickStart();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.text())
                .contains("The native libraries for this platform", "Supported are Linux x86_64, Windows x86_64");
    }

    @Test
    void refusesWhereKnimeIsMissingAndNamesIt() throws Exception {
        final Result result = director.install(Platform.here(), installation, List.of(Director.SITE), FEATURE);

        assertThat(result.isDone()).isFalse();
        assertThat(result.text()).contains("Missing requirement").contains("org.knime.core [5.8.0,6.0.0)");
        assertThat(installation.resolve("plugins")).doesNotExist();
    }

    /** Without the optional feature a node says what is missing; with it, a study's tasks and replicas run on Spark. */
    @Test
    void trainsOnSparkWhereThatIsInstalled() throws Exception {
        final List<Path> sites = List.of(Director.SITE, Director.KNIME);
        final Result first = director.install(Platform.here(), installation, sites, FEATURE, KNIME[0], KNIME[1]);
        assertThat(first.isDone()).as(first.text()).isTrue();
        final InstalledRunner.Result without = shortRun("without");
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.text()).contains("needs the feature \"Ductus on Apache Spark\", which is not installed");

        final Result second = director.install(Platform.here(), installation, sites, Director.SPARK_FEATURE);
        assertThat(second.isDone()).as(second.text()).isTrue();
        final InstalledRunner.Result with = shortRun("with");
        assertThat(with.status()).as(with.text()).isZero();
        assertThat(names(with.out())).contains("10_cGAN_Study_Learner_2.csv", "6_Ink_Sheet_1.png");
    }

    private InstalledRunner.Result shortRun(final String name) throws IOException, InterruptedException {
        return new InstalledRunner(installation, folder.resolve(name))
                .run(
                        InstalledRunner.workflow("Distributed_Training"),
                        "--variable",
                        "epochs=1",
                        "--set",
                        "1/samples_per_symbol=20",
                        "--set",
                        "8/epochs=1",
                        "--set",
                        "8/seeds=1",
                        "--set",
                        "10/epochs=1");
    }

    /** Under a category, with a description and a licence to agree to; and nothing of the build's own Java. */
    @Test
    void offersTheFeaturesInACategory() throws Exception {
        final Document content;
        try (ZipFile zip = new ZipFile(Director.SITE.resolve("content.jar").toFile())) {
            content = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(zip.getInputStream(zip.getEntry("content.xml")));
        }
        final List<Element> units = elements(content.getDocumentElement(), "unit");
        final Element feature = units.stream()
                .filter(unit -> unit.getAttribute("id").equals(FEATURE))
                .findFirst()
                .orElseThrow();
        assertThat(property(feature, "org.eclipse.equinox.p2.name")).startsWith("Ductus");
        assertThat(property(feature, "org.eclipse.equinox.p2.provider")).isEqualTo("Ductus");
        assertThat(property(feature, "org.eclipse.equinox.p2.description")).contains("handwritten");
        assertThat(feature.getElementsByTagName("license").item(0).getTextContent())
                .contains("Apache License", "Lesser General Public License");
        final Element category = units.stream()
                .filter(unit ->
                        property(unit, "org.eclipse.equinox.p2.type.category").equals("true"))
                .findFirst()
                .orElseThrow();
        assertThat(property(category, "org.eclipse.equinox.p2.name")).isEqualTo("Ductus");
        assertThat(elements(category, "required"))
                .extracting(required -> required.getAttribute("name"))
                .containsExactlyInAnyOrder(FEATURE, Director.SPARK_FEATURE);
        assertThat(units)
                .extracting(unit -> unit.getAttribute("id"))
                .doesNotContain("a.jre.javase")
                .hasSize(12);
    }

    /** No file in the site keeps the time at which it was built, and all are in order: a commit gives the same bytes. */
    @Test
    void keepsNoTimeOfTheBuild() throws Exception {
        try (Stream<Path> files = Files.walk(Director.SITE)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (ZipFile jar = new ZipFile(file.toFile())) {
                    assertThat(jar.stream().map(ZipEntry::getTimeLocal).distinct())
                            .as(file.toString())
                            .hasSize(1);
                    assertThat(jar.stream()
                                    .map(ZipEntry::getName)
                                    .filter(name -> name.startsWith("org/") && name.endsWith(".class"))
                                    .toList())
                            .as(file.toString())
                            .isSorted();
                }
            }
        }
    }

    private static String property(final Element unit, final String name) {
        return elements(unit, "property").stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(final Element root, final String name) {
        final var found = root.getElementsByTagName(name);
        return Stream.iterate(0, i -> i + 1)
                .limit(found.getLength())
                .map(i -> (Element) found.item(i))
                .toList();
    }
}
