// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Settings trees as XML: elements {@code config} and {@code entry}, attributes key, type, isnull, value. */
final class XmlConfigFile {

    private static final String NAMESPACE = "http://www.knime.org/2008/09/XMLConfig";

    private static final String SCHEMA = "http://www.knime.org/XMLConfig_2008_09.xsd";

    private static final String CDATA = "CDATA";

    private static final String CONFIG = "config";

    private static final String ENTRY = "entry";

    private static final String KEY = "key";

    private static final String TYPE = "type";

    private static final String IS_NULL = "isnull";

    private static final String VALUE = "value";

    private static final int MAX_DEPTH = 200;

    private static final char LAST_PLAIN = '\ud7ff';

    private static final Pattern ESCAPED = Pattern.compile("%%(\\d{5})");

    private XmlConfigFile() {}

    /** Writes the tree and closes the stream. */
    static void write(final ConfigBase config, final OutputStream os) throws IOException {
        try (os) {
            os.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
            TransformerHandler xml =
                    ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
            Transformer output = xml.getTransformer();
            output.setOutputProperty(OutputKeys.METHOD, "xml");
            output.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            output.setOutputProperty(OutputKeys.INDENT, "yes");
            output.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            xml.setResult(new StreamResult(os));
            xml.startDocument();
            var attributes = new AttributesImpl();
            attributes.addAttribute("", "", "xmlns", CDATA, NAMESPACE);
            attributes.addAttribute("", "", "xmlns:xsi", CDATA, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
            attributes.addAttribute("", "", "xsi:schemaLocation", CDATA, NAMESPACE + " " + SCHEMA);
            writeConfig(config, attributes, xml);
            xml.endDocument();
            os.flush();
        } catch (TransformerConfigurationException | SAXException e) {
            throw new IOException("The settings can't be written: " + e.getMessage(), e);
        }
    }

    private static void writeConfig(
            final ConfigBase config, final AttributesImpl attributes, final TransformerHandler xml)
            throws SAXException {
        attributes.addAttribute("", "", KEY, CDATA, config.getKey());
        xml.startElement("", "", CONFIG, attributes);
        for (String key : config.keySet()) {
            AbstractConfigEntry entry = config.getEntry(key);
            if (entry instanceof ConfigBase inner) {
                writeConfig(inner, new AttributesImpl(), xml);
            } else if (entry.getType() != ConfigEntries.xtransientstring) {
                writeLeaf(entry, xml);
            }
        }
        xml.endElement("", "", CONFIG);
    }

    private static void writeLeaf(final AbstractConfigEntry entry, final TransformerHandler xml) throws SAXException {
        String value = entry.toStringValue();
        var attributes = new AttributesImpl();
        attributes.addAttribute("", "", KEY, CDATA, entry.getKey());
        attributes.addAttribute("", "", TYPE, CDATA, entry.getType().name());
        if (value == null) {
            attributes.addAttribute("", "", IS_NULL, CDATA, "true");
        }
        attributes.addAttribute("", "", VALUE, CDATA, value == null ? "" : escape(value));
        xml.startElement("", "", ENTRY, attributes);
        xml.endElement("", "", ENTRY);
    }

    static void read(final InputStream is, final ConfigBase config) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", 0); // Java 25 has a lower one than ours
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(is);
            Deque<ConfigBase> path = new ArrayDeque<>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml, path, config);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(CONFIG)) {
                    path.pop();
                }
            }
        } catch (XMLStreamException | RuntimeException e) { // a value that is none of its type too
            throw new IOException("Unable to parse xml: " + e.getMessage(), e);
        }
    }

    private static void start(final XMLStreamReader xml, final Deque<ConfigBase> path, final ConfigBase root)
            throws IOException {
        String key = xml.getAttributeValue(null, KEY);
        String tag = xml.getLocalName();
        if (tag.equals(CONFIG)) {
            if (path.size() >= MAX_DEPTH) {
                throw new IOException("The settings are nested more than " + MAX_DEPTH + " deep.");
            }
            if (path.isEmpty()) {
                root.setKey(key);
                path.push(root);
            } else {
                path.push(path.peek().addConfigBase(key));
            }
        } else if (tag.equals(ENTRY) && !path.isEmpty()) {
            boolean isNull = "true".equals(xml.getAttributeValue(null, IS_NULL));
            String value = isNull ? null : unescape(xml.getAttributeValue(null, VALUE));
            path.peek().addEntry(typeOf(xml.getAttributeValue(null, TYPE), key).createEntry(key, value));
        } else {
            throw new IOException("\"" + tag + "\" is not a valid tag name.");
        }
    }

    private static ConfigEntries typeOf(final String type, final String key) throws IOException {
        try {
            return ConfigEntries.valueOf(type);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException("Invalid type ('" + type + "') for key '" + key + "' in XML file.", e);
        }
    }

    /** As %% and five digits: what XML attributes don't keep, what is beyond U+D7FF, and %% itself. */
    private static String escape(final String value) {
        var escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > LAST_PLAIN || c == '%' && i + 1 < value.length() && value.charAt(i + 1) == '%') {
                escaped.append(String.format(Locale.ROOT, "%%%%%05d", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String unescape(final String value) {
        return value == null || !value.contains("%%")
                ? value
                : ESCAPED.matcher(value)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1)))));
    }
}
