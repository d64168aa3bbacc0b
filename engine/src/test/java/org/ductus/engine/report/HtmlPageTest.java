// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class HtmlPageTest {

    @Test
    void isWellFormedAndEscaped() throws Exception {
        var page = new HtmlPage("A & <b>")
                .heading("\"Quoted\"")
                .paragraph("line\u0000\uD800 <script>alert(1)</script>")
                .table("Numbers", List.of("<x>", "y"), List.of(List.of("1", "<2>")));
        String html = HtmlPage.document("Title & more", page.content());
        Document document = Pages.parse(html);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Title & more");
        assertThat(document.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("A & <b>");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("p").item(0).getTextContent())
                .isEqualTo("line?? <script>alert(1)</script>");
        assertThat(document.getElementsByTagName("td").item(0).getTextContent()).isEqualTo("<2>");
    }

    /** Whatever content says: the policy stands before it, and allows neither scripts nor anything from elsewhere. */
    @Test
    void forbidsScriptsBeforeAnyContent() {
        String html = HtmlPage.document("T", "<script>alert(1)</script>");
        int policy = html.indexOf("Content-Security-Policy\" content=\"default-src 'none'; style-src");
        assertThat(policy).isPositive().isLessThan(html.indexOf("<title>"));
        assertThat(html).doesNotContain("script-src").containsOnlyOnce("Content-Security-Policy");
    }

    @Test
    void numbersReadWell() {
        assertThat(List.of(
                        Texts.number(9.97503, 3),
                        Texts.number(0.09, 2),
                        Texts.number(12345.6, 3),
                        Texts.number(0.00001234, 2),
                        Texts.number(Double.NaN, 3),
                        Texts.number(0, 3),
                        Texts.percent(0.0256),
                        Texts.percent(0.104),
                        Texts.count(1, "class"),
                        Texts.count(39, "class"),
                        Texts.count(2, "draw")))
                .containsExactly(
                        "9.98",
                        "0.09",
                        "12,346",
                        "1.2E-5",
                        "–",
                        "0",
                        "2.6 %",
                        "10.4 %",
                        "1 class",
                        "39 classes",
                        "2 draws");
    }
}
