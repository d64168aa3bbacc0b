// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.ductus.engine.picture.SheetText;
import org.ductus.engine.picture.chart.Chart;
import org.ductus.engine.picture.chart.ChartStyle;

/**
 * A page of HTML, built from top to bottom: well-formed as XML, all in one file, without scripts, readable on light and dark
 * grounds.
 *
 * <p>A page is kept as its content alone; {@link #document} puts a head before it that forbids the browser to run scripts or
 * to fetch anything, so that content which comes from a file can do no harm.
 */
public final class HtmlPage {

    private static final String DOCUMENT =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            %s
            </body>
            </html>
            """;

    private static final String CSS =
            """
            :root { color-scheme: light dark; }
            body { margin: 16px; max-width: 1100px; font: 14px/1.5 system-ui, sans-serif; background: #fff; color: #303640; }
            h1 { font-size: 20px; margin: 0 0 8px; }
            h2 { font-size: 16px; margin: 24px 0 4px; }
            p { max-width: 75ch; margin: 4px 0 8px; }
            figure { margin: 8px 0; }
            figcaption { color: #5a6471; max-width: 90ch; }
            .row { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: flex-start; }
            .stack { display: flex; flex-direction: column; gap: 8px; max-width: 100%; }
            figure { max-width: 100%; }
            svg.chart, img { max-width: 100%; height: auto; }
            img { background: #fff; border-radius: 6px; }
            p.picture { max-width: none; }
            details { margin: 8px 0; }
            summary { cursor: pointer; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { padding: 2px 10px; text-align: right; border-bottom: 1px solid #dde2e8; white-space: nowrap; }
            th:first-child, td:first-child { text-align: left; }
            .strip th, .strip td { padding: 1px 2px; text-align: center; border: none; }
            .strip thead th { font-weight: normal; font-size: 12px; }
            svg.ink { display: inline-block; vertical-align: middle; background: #f5f6f8; border-radius: 6px; fill: none;
              stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
            """;

    private static final String DARK =
            """
            body { background: #1e2227; color: #e4e8ee; }
            figcaption { color: #aab3bf; }
            th, td { border-color: #3b434d; }
            a { color: #9ad4f6; }
            """;

    private final StringBuilder content = new StringBuilder();

    private int figures;

    /**
     * A page with a heading.
     *
     * @param heading its heading
     */
    public HtmlPage(String heading) {
        element("h1", heading);
    }

    /**
     * A whole page.
     *
     * @param title its title
     * @param content what {@link #content()} made, perhaps long ago
     * @return the text of an HTML file
     */
    public static String document(String title, String content) {
        String css = CSS + "@media (prefers-color-scheme: dark) {\n" + DARK + ChartStyle.darkCss() + "}\n";
        return DOCUMENT.formatted(escape(title), css, content);
    }

    /** Text in which no character means anything to HTML. Characters that XML forbids become question marks. */
    static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t';
    }

    private void element(String name, String text) {
        content.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Adds a heading within the page. */
    public HtmlPage heading(String text) {
        element("h2", text);
        return this;
    }

    /** Adds a paragraph. */
    public HtmlPage paragraph(String text) {
        element("p", text);
        return this;
    }

    /** Begins figures that stand beside each other where there is room; ends with {@link #endRow()}. */
    public HtmlPage beginRow() {
        content.append("<div class=\"row\">\n");
        return this;
    }

    /** Begins figures that stand below each other within a row; ends with {@link #endStack()}. */
    public HtmlPage beginStack() {
        content.append("<div class=\"stack\">\n");
        return this;
    }

    /** Ends what {@link #beginStack()} began. */
    public HtmlPage endStack() {
        return endRow();
    }

    /** Ends what {@link #beginRow()} began. */
    public HtmlPage endRow() {
        content.append("</div>\n");
        return this;
    }

    /**
     * Adds a chart.
     *
     * @param chart the chart
     * @param caption a sentence that says what it shows
     */
    public HtmlPage figure(Chart chart, String caption) {
        content.append("<figure style=\"width: ").append(chart.width()).append("px\">\n");
        if (SheetText.hasFonts()) {
            content.append(chart.svg("f" + figures++ + "-"));
        } else {
            element("p", "(" + chart.title() + ": no chart, because this machine has no fonts)");
        }
        element("figcaption", caption);
        content.append("</figure>\n");
        return this;
    }

    /**
     * Adds a table that is folded until one asks for it.
     *
     * @param summary what it holds
     * @param head names of the columns
     * @param rows as many texts each; the first names the row
     */
    public HtmlPage table(String summary, List<String> head, List<List<String>> rows) {
        content.append("<details>");
        element("summary", summary);
        content.append("<div class=\"scroll\"><table>\n<thead><tr>");
        head.forEach(name ->
                content.append("<th scope=\"col\">").append(escape(name)).append("</th>"));
        content.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            content.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String cell = i == 0 ? "th" : "td";
                content.append('<').append(cell).append(i == 0 ? " scope=\"row\">" : ">");
                content.append(escape(row.get(i))).append("</").append(cell).append('>');
            }
            content.append("</tr>\n");
        }
        content.append("</tbody></table></div></details>\n");
        return this;
    }

    /**
     * Adds a picture with a link that saves it.
     *
     * @param svg the text of an SVG file
     * @param file name of the file that it is saved as
     * @param text what it shows, for those who can't see it
     */
    public HtmlPage picture(String svg, String file, String text) {
        String data =
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        content.append("<p><a download=\"")
                .append(escape(file))
                .append("\" href=\"")
                .append(data)
                .append("\">Save as SVG</a></p>\n<p class=\"picture\"><img alt=\"")
                .append(escape(text))
                .append("\" src=\"")
                .append(data)
                .append("\"/></p>\n");
        return this;
    }

    /** Adds markup that is well-formed and was escaped by its maker. */
    HtmlPage markup(String markup) {
        content.append(markup).append('\n');
        return this;
    }

    /** {@return what was added, for {@link #document}} */
    public String content() {
        return content.toString();
    }
}
