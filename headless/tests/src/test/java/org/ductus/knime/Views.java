// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.node.view.NodeViewPages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages of nodes' views, and what each must hold to. */
public final class Views {

    private static final String NOTHING = "execute the node";

    private Views() {}

    /** The page of a node as it is now. */
    public static String page(Node node) {
        try {
            return NodeViewPages.text(node).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The page as a document, checked: well-formed, titled, no scripts, nothing from elsewhere, a text for each picture. */
    public static Document checked(Node node) {
        String html = page(node);
        Document page = parse(html);
        assertThat(page.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(html)
                .contains("default-src 'none'", "prefers-color-scheme: dark")
                .doesNotContain("could not be drawn");
        assertThat(Pattern.compile("(?:href|src)=\"([^\"]*)|url\\(([^)]*)")
                        .matcher(html)
                        .results()
                        .map(m -> m.group(1) == null ? m.group(2) : m.group(1)))
                .allMatch(link -> link.startsWith("data:image/") || link.startsWith("#"));
        assertThat(Pattern.compile(" id=\"([^\"]*)").matcher(html).results().map(m -> m.group(1)))
                .doesNotHaveDuplicates();
        NodeList images = page.getElementsByTagName("img");
        for (int i = 0; i < images.getLength(); i++) {
            assertThat(((Element) images.item(i)).getAttribute("alt")).isNotBlank();
        }
        NodeList drawings = page.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            var drawing = (Element) drawings.item(i);
            boolean described = drawing.getAttribute("aria-hidden").equals("true"); // by headings of rows and columns
            assertThat(described || drawing.getElementsByTagName("title").getLength() == 1)
                    .isTrue();
        }
        return page;
    }

    private static Document parse(String html) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(html, e);
        }
    }

    /**
     * The view of an executed node is the same after its workflow was saved and opened again; a reset empties it, and so does
     * a workflow that was saved without it.
     */
    public static void checkLifeCycle(
            NodeRunner runner, NodeFactory<? extends NodeModel> factory, Path folder, PortObject... outputs)
            throws Exception {
        String page = page(runner.lastNode());
        assertThat(page).doesNotContain(NOTHING);
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Path empty = Files.createDirectories(folder.resolve("empty"));
        runner.lastNode().saveInternals(saved.toFile(), new ExecutionMonitor());
        for (Path internals : List.of(saved, empty)) {
            var loaded = new Node(factory);
            assertThat(page(loaded)).contains(NOTHING);
            loaded.loadSettingsOfExecuted(runner.settings());
            loaded.loadExecuted(outputs, List.of(), internals.toFile(), null, new ExecutionMonitor());
            if (internals == saved) {
                assertThat(page(loaded)).isEqualTo(page);
            } else {
                assertThat(page(loaded)).contains(NOTHING);
            }
        }
        runner.lastNode().reset();
        assertThat(page(runner.lastNode())).contains(NOTHING);
    }
}
