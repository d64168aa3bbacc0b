// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages under {@code docs/nodes} say what the nodes' descriptions say. With {@code -Dductus.write.docs} the pages are
 * written instead.
 */
class NodePagesTest {

    private static final Path PAGES = Bundle.project().resolve("docs").resolve("nodes");

    private static NodePage page(Class<?> factory) {
        try {
            var url = Objects.requireNonNull(factory.getResource(factory.getSimpleName() + ".xml"));
            return new NodePage(Bundle.xml(url).getDocumentElement());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All pages by their file's name, with a list of them. */
    private static TreeMap<String, String> pages() {
        var pages = new TreeMap<String, String>();
        var list = new StringBuilder("# The nodes\n\n");
        for (var factory : Bundle.factories()) {
            NodePage page = page(factory);
            pages.put(page.fileName(), page.markdown());
            list.append("- [%s](%s): %s%n".formatted(page.name(), page.fileName(), page.shortDescription()));
        }
        pages.put("README.md", list.toString().replace("\r\n", "\n"));
        return pages;
    }

    @Test
    void areWhatTheDescriptionsSay() throws IOException {
        var pages = pages();
        if (System.getProperty("ductus.write.docs") != null) {
            Files.createDirectories(PAGES);
            for (var page : pages.entrySet()) {
                Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
            }
        }
        for (var page : pages.entrySet()) {
            Path file = PAGES.resolve(page.getKey());
            assertThat(file)
                    .as("page of a node; write it with: mvn verify -Dductus.write.docs")
                    .exists();
            assertThat(Files.readString(file).replace("\r\n", "\n"))
                    .as("%s differs from the node's description; write it with: mvn verify -Dductus.write.docs", file)
                    .isEqualTo(page.getValue());
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }
}
