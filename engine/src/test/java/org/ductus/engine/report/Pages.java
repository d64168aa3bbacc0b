// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What every page must hold to. */
final class Pages {

    private Pages() {}

    static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Well-formed, titled, nothing from elsewhere, no scripts, a text for each picture, identifiers only once. */
    static Document check(String content) throws Exception {
        String html = HtmlPage.document("Title", content);
        Document document = parse(html);
        assertThat(all(document, "h1")).hasSize(1);
        assertThat(all(document, "script")).isEmpty();
        assertThat(Pattern.compile("(?:href|src)=\"([^\"]*)")
                        .matcher(html)
                        .results()
                        .map(m -> m.group(1)))
                .allMatch(link -> link.startsWith("data:image/") || link.startsWith("#"));
        assertThat(Pattern.compile("url\\(([^)]*)").matcher(html).results().map(m -> m.group(1)))
                .allMatch(link -> link.startsWith("#"));
        assertThat(all(document, "img")).allMatch(img -> img.getAttribute("alt").length() > 3);
        assertThat(all(document, "svg"))
                .allMatch(svg -> svg.getAttribute("aria-hidden").equals("true")
                        || svg.getElementsByTagName("title").getLength() == 1);
        assertThat(all(document, "figure"))
                .allMatch(figure -> figure.getElementsByTagName("figcaption").getLength() == 1);
        assertThat(Pattern.compile(" id=\"([^\"]*)").matcher(html).results().map(m -> m.group(1)))
                .doesNotHaveDuplicates();
        return document;
    }
}
