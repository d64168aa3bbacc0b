// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A node's description as a page of the documentation, in Markdown. */
final class NodePage {

    private final Element m_description;

    NodePage(Element description) {
        m_description = description;
    }

    String name() {
        return inline(first("name"));
    }

    /** The first sentence, for a list of all nodes. */
    String shortDescription() {
        return inline(first("shortDescription"));
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replaceAll("[()]", "").replace(' ', '-') + ".md";
    }

    String markdown() {
        var page = new StringBuilder("# ").append(name()).append("\n\n");
        page.append("*").append(m_description.getAttribute("type")).append("* · ");
        page.append(shortDescription()).append("\n\n");
        page.append(blocks(first("intro")));
        ports(page, "Inputs", "inPort", "dynInPort");
        ports(page, "Outputs", "outPort", "dynOutPort");
        Bundle.elements(m_description, "interactiveView").forEach(view -> page.append("## View\n\n**")
                .append(view.getAttribute("name"))
                .append("**: ")
                .append(inline(view))
                .append("\n\n"));
        options(page);
        return page.toString().stripTrailing() + "\n";
    }

    private Element first(String element) {
        return Bundle.elements(m_description, element).findFirst().orElseThrow();
    }

    private void ports(StringBuilder page, String title, String fixed, String dynamic) {
        var lines = Stream.concat(
                        Bundle.elements(m_description, fixed).map(port -> port(port, "")),
                        Bundle.elements(m_description, dynamic).map(port -> port(port, " (optional)")))
                .toList();
        if (!lines.isEmpty()) {
            page.append("## ").append(title).append("\n\n");
            lines.forEach(page::append);
            page.append('\n');
        }
    }

    private static String port(Element port, String note) {
        return "- **" + port.getAttribute("name") + "**" + note + ": " + inline(port) + "\n";
    }

    private void options(StringBuilder page) {
        page.append("## Settings\n\n");
        String section = "";
        for (Element option : Bundle.elements(m_description, "option").toList()) {
            var parent = (Element) option.getParentNode();
            String tab = parent.getLocalName().equals("tab") ? parent.getAttribute("name") : "";
            if (!tab.equals(section)) {
                page.append(section.isEmpty() ? "" : "\n")
                        .append("### ")
                        .append(tab)
                        .append("\n\n");
                section = tab;
            }
            page.append("- **")
                    .append(option.getAttribute("name"))
                    .append("**: ")
                    .append(inline(option))
                    .append('\n');
        }
    }

    /** Paragraphs and lists, a blank line after each. */
    private static String blocks(Element parent) {
        return children(parent)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .map(child -> (child.getLocalName().equals("ul") ? list(child) : inline(child)) + "\n\n")
                .collect(Collectors.joining());
    }

    private static String list(Element list) {
        return Bundle.elements(list, "li").map(item -> "- " + inline(item)).collect(Collectors.joining("\n"));
    }

    /** Text with bold and italic type; the items of a list inside it become items one level deeper. */
    private static String inline(Node node) {
        return children(node)
                .map(child -> child instanceof Element element
                        ? marked(element)
                        : child.getNodeValue() == null
                                ? ""
                                : child.getNodeValue().replaceAll("\\s+", " "))
                .collect(Collectors.joining())
                .strip();
    }

    private static String marked(Element element) {
        String text = inline(element);
        return switch (element.getLocalName()) {
            case "b" -> "**" + text + "**";
            case "i", "em" -> "*" + text + "*";
            case "code", "tt" -> "`" + text + "`";
            case "li" -> "\n  - " + text;
            case "a" -> "[" + text + "](" + element.getAttribute("href") + ")";
            case "p" -> " " + text;
            default -> text.startsWith("- ") ? "\n  " + text : text;
        };
    }

    private static Stream<Node> children(Node node) {
        var children = node.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item);
    }
}
