// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ductus.headless.TestHome.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says when the bundles don't fit together. */
class InstallationTest {

    @TempDir
    Path folder;

    private void bundle(final TestHome home, final String name, final String more) throws IOException {
        final Path file = home.folder()
                .resolve("bundles")
                .resolve(name)
                .resolve("META-INF")
                .resolve("MANIFEST.MF");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name
                        + "\nBundle-Version: 1.0.0\n" + more);
    }

    private Path workflow() throws IOException {
        return new WorkflowBuilder()
                .node(1, WorkflowBuilder.SOURCE, "Test Source", WorkflowBuilder.rows(2))
                .write(folder.resolve("One"));
    }

    @Test
    void saysThatTheNativesOfThisPlatformAreMissing() throws IOException {
        final TestHome home = TestHome.create(folder.resolve("home"));
        bundle(home, "org.ductus.engine", "");
        bundle(
                home,
                "natives.elsewhere",
                "Fragment-Host: org.ductus.engine\nEclipse-PlatformFilter: (osgi.os=plan9)\n");

        final Result result = home.run(workflow());

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("native libraries for this platform").contains("Linux x86_64");

        bundle(home, "natives.here", "Fragment-Host: org.ductus.engine\n");
        assertThat(home.run(workflow()).status()).isZero();
    }

    @Test
    void namesABundleThatDoesNotResolveAndWhy() throws IOException {
        final TestHome home = TestHome.create(folder.resolve("home"));
        bundle(home, "lonely", "Require-Bundle: nowhere\n");

        final Result result = home.run(workflow());

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("lonely").contains("nowhere");
    }

    @Test
    void saysThatNothingIsBuilt() throws IOException {
        final TestHome home = TestHome.create(folder.resolve("home"));
        Files.move(home.folder().resolve("bundles"), home.folder().resolve("elsewhere"));
        final Result result = home.run(workflow());
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("build the project first");
    }
}
