// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A description read from the XML file beside the factory. Descriptive texts are given without their markup. */
final class XmlNodeDescription extends NodeDescription {

    private static final String NAMESPACES = "http://knime\\.org/node/v.*|http://knime\\.org/node20\\d\\d|";

    private final Element m_root;

    XmlNodeDescription(final InputStream in) throws SAXException, IOException {
        m_root = parse(in);
        var namespace = m_root.getNamespaceURI() == null ? "" : m_root.getNamespaceURI();
        if (!m_root.getLocalName().equals("knimeNode") || !namespace.matches(NAMESPACES)) {
            throw new SAXException("The root element of a node description must be knimeNode of a namespace like "
                    + "http://knime.org/node/v5.3, but is " + m_root.getNodeName() + " of \"" + namespace + "\".");
        }
        if (child(m_root, "name").isEmpty()) {
            throw new SAXException("The node description has no name.");
        }
        setIsDeprecated(Boolean.parseBoolean(m_root.getAttribute("deprecated")));
    }

    private static Element parse(final InputStream in) throws SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(in).getDocumentElement();
        } catch (ParserConfigurationException ex) {
            throw new IOException("This Java has no usable XML parser: " + ex.getMessage(), ex);
        }
    }

    private static List<Element> children(final Element parent, final String name) {
        var elements = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element e && e.getLocalName().equals(name)) {
                elements.add(e);
            }
        }
        return elements;
    }

    private static Optional<Element> child(final Element parent, final String name) {
        return children(parent, name).stream().findFirst();
    }

    private static String text(final Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private Optional<Element> indexed(final String parent, final String name, final int index) {
        return child(m_root, parent).stream()
                .flatMap(p -> children(p, name).stream())
                .filter(e -> e.getAttribute("index").equals(Integer.toString(index)))
                .findFirst();
    }

    private String name(final String parent, final String name, final int index) {
        return indexed(parent, name, index).map(e -> e.getAttribute("name")).orElse(null);
    }

    private String description(final String parent, final String name, final int index) {
        return indexed(parent, name, index).map(XmlNodeDescription::text).orElse(null);
    }

    @Override
    public String getIconPath() {
        return m_root.hasAttribute("icon") ? m_root.getAttribute("icon") : null;
    }

    @Override
    public String getInportDescription(final int index) {
        return description("ports", "inPort", index);
    }

    @Override
    public String getInportName(final int index) {
        return name("ports", "inPort", index);
    }

    @Override
    public String getOutportDescription(final int index) {
        return description("ports", "outPort", index);
    }

    @Override
    public String getOutportName(final int index) {
        return name("ports", "outPort", index);
    }

    @Override
    public String getInteractiveViewName() {
        return child(m_root, "interactiveView").map(e -> e.getAttribute("name")).orElse(null);
    }

    @Override
    public Optional<String> getInteractiveViewDescription() {
        return child(m_root, "interactiveView").map(XmlNodeDescription::text);
    }

    @Override
    public String getNodeName() {
        return text(child(m_root, "name").orElseThrow());
    }

    @Override
    public Optional<String> getShortDescription() {
        return child(m_root, "shortDescription").map(XmlNodeDescription::text);
    }

    @Override
    public Optional<String> getIntro() {
        return full().flatMap(f -> child(f, "intro")).map(XmlNodeDescription::text);
    }

    private Optional<Element> full() {
        return child(m_root, "fullDescription");
    }

    @Override
    public List<DialogOptionGroup> getDialogOptionGroups() {
        var groups = new ArrayList<DialogOptionGroup>();
        full().ifPresent(f -> {
            if (!options(f).isEmpty()) {
                groups.add(new DialogOptionGroup(null, null, options(f)));
            }
            for (var tab : children(f, "tab")) {
                groups.add(new DialogOptionGroup(
                        tab.getAttribute("name"),
                        child(tab, "description").map(XmlNodeDescription::text).orElse(null),
                        options(tab)));
            }
        });
        return groups;
    }

    private static List<DialogOption> options(final Element parent) {
        return children(parent, "option").stream()
                .map(o -> new DialogOption(
                        o.getAttribute("name"), text(o), Boolean.parseBoolean(o.getAttribute("optional"))))
                .toList();
    }

    @Override
    public List<DescriptionLink> getLinks() {
        return full().stream()
                .flatMap(f -> children(f, "link").stream())
                .map(l -> new DescriptionLink(l.getAttribute("href"), text(l)))
                .toList();
    }

    @Override
    public List<DynamicPortGroupDescription> getDynamicInPortGroups() {
        return groups("dynInPort");
    }

    @Override
    public List<DynamicPortGroupDescription> getDynamicOutPortGroups() {
        return groups("dynOutPort");
    }

    private List<DynamicPortGroupDescription> groups(final String name) {
        return child(m_root, "ports").stream()
                .flatMap(p -> children(p, name).stream())
                .map(g -> new DynamicPortGroupDescription(
                        g.getAttribute("name"), g.getAttribute("group-identifier"), text(g)))
                .toList();
    }

    @Override
    public NodeType getType() {
        var type = m_root.getAttribute("type");
        try {
            return type.isEmpty() ? NodeType.Unknown : NodeType.valueOf(type);
        } catch (IllegalArgumentException ex) {
            NodeLogger.getLogger(XmlNodeDescription.class)
                    .error("The node \"" + getNodeName() + "\" is of the unknown type \"" + type + "\".", ex);
            return NodeType.Unknown;
        }
    }

    @Override
    public int getViewCount() {
        return child(m_root, "views").map(v -> children(v, "view").size()).orElse(0);
    }

    @Override
    public String getViewDescription(final int index) {
        return description("views", "view", index);
    }

    @Override
    public String getViewName(final int index) {
        return name("views", "view", index);
    }

    @Override
    public String[] getKeywords() {
        return child(m_root, "keywords").stream()
                .flatMap(k -> children(k, "keyword").stream())
                .map(XmlNodeDescription::text)
                .toArray(String[]::new);
    }

    @Override
    public Element getXMLDescription() {
        return m_root;
    }
}
