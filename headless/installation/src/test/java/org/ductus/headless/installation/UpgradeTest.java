// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ductus.headless.installation.InstalledRunner.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workflow outlives the version that it was saved with, and even the extension. */
class UpgradeTest {

    @TempDir
    Path folder;

    private static List<String> ductus(final Path installation) throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.list(installation.resolve("plugins")), Files.list(installation.resolve("features")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("org.ductus."))
                    .toList();
        }
    }

    private static Map<String, String> contents(final Path workflow) throws IOException {
        final Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workflow)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(workflow.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private Result run(final Path installation, final Path workflow, final String name, final String... more)
            throws IOException, InterruptedException {
        return new InstalledRunner(installation, folder.resolve(name)).run(workflow, more);
    }

    @Test
    void keepsWorkflowsLoadable() throws Exception {
        final Path installation = folder.resolve("KNIME");
        final Director director = new Director(folder.resolve("director"));
        final Path older = OlderSite.write(Director.SITE, folder.resolve("older site"));
        final String newer = OlderSite.qualifier(Director.SITE);
        final Path workflow = folder.resolve("Saved");

        assertThat(director.installDuctus(installation, older)).isEmpty();
        assertThat(ductus(installation)).hasSize(4).allMatch(name -> name.contains(OlderSite.QUALIFIER));
        final Result first = run(
                installation,
                InstalledRunner.workflow("Quick_Start"),
                "before",
                "--variable",
                "epochs=1",
                "--save",
                workflow.toString());
        assertThat(first.status()).as(first.text()).isZero();
        final Map<String, String> saved = contents(workflow);

        assertThat(director.update(installation, Director.zippedSite()).isDone())
                .isTrue();
        assertThat(ductus(installation)).hasSize(4).allMatch(name -> name.contains(newer));
        final Result updated = run(installation, workflow, "updated");
        assertThat(updated.status()).as(updated.text()).isZero();
        assertThat(updated.out().resolve("5_cGAN_Generator_1.csv"))
                .hasSameBinaryContentAs(first.out().resolve("5_cGAN_Generator_1.csv"));

        assertThat(director.uninstall(installation, Director.FEATURE).isDone()).isTrue();
        assertThat(ductus(installation)).isEmpty();
        final Result removed = run(installation, workflow, "removed");
        assertThat(removed.status()).isEqualTo(2);
        assertThat(removed.text())
                .contains("Node \"cGAN Learner\" not available (provided by \"Ductus nodes\"; plugin"
                        + " \"org.ductus.knime\" is not installed)");
        assertThat(contents(workflow)).isEqualTo(saved);
    }
}
