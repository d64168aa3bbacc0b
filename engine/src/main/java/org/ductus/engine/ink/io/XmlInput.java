// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements and texts of an XML file, one after the other. Document type definitions are never read, so that no file
 * can pull in others or blow itself up by entities; depth and length of texts and attributes are bounded.
 */
final class XmlInput implements Closeable {

    /** Bytes within which an XML declaration ends. */
    private static final int DECLARATION = 256;

    private static final Pattern ENCODING =
            Pattern.compile("[^<]{0,3}<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private final InkFile file;

    private final ReadContext context;

    private final Bounded in;

    private final XMLStreamReader reader;

    private int depth;

    private XmlInput(InkFile file, ReadContext context, Bounded in, XMLStreamReader reader) {
        this.file = file;
        this.context = context;
        this.in = in;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        // the one of Java itself: what else is installed may not know these properties
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.maxElementDepth", 0); // Java 25 has a limit of its own, and a sentence of its own
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    static XmlInput open(InkFile file, ReadContext context) throws IOException {
        var in = new Bounded(file);
        try {
            var start = new BufferedInputStream(in);
            start.mark(DECLARATION);
            Charset charset = charset(start.readNBytes(DECLARATION));
            start.reset();
            return new XmlInput(
                    file, context, in, factory().createXMLStreamReader(new InputStreamReader(start, charset)));
        } catch (XMLStreamException e) {
            in.close();
            throw malformed(file, e);
        }
    }

    /**
     * The character set of an XML file, by its first bytes. Bytes that are no characters of it are replaced rather than
     * left to the parser, which would print to the console.
     */
    private static Charset charset(byte[] head) {
        if (head.length >= 2 && (head[0] == 0 || head[1] == 0 || head[0] == (byte) 0xFE || head[0] == (byte) 0xFF)) {
            boolean marked = head[0] == (byte) 0xFE || head[0] == (byte) 0xFF;
            Charset unmarked = head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return marked ? StandardCharsets.UTF_16 : unmarked;
        }
        var declaration =
                ENCODING.matcher(new String(head, 0, Math.min(head.length, DECLARATION), StandardCharsets.ISO_8859_1));
        try {
            return declaration.lookingAt() ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8; // one that Java doesn't know
        }
    }

    /** {@return the local name of the root element of an XML file that starts with these bytes} */
    static Optional<String> root(byte[] head) {
        int i = 0;
        while (i < head.length && (head[i] <= ' ')) { // blanks, and the byte order marks
            i++;
        }
        if (i == head.length || head[i] != '<') {
            return Optional.empty();
        }
        try {
            XMLStreamReader reader = factory()
                    .createXMLStreamReader(new InputStreamReader(new ByteArrayInputStream(head), charset(head)));
            for (int event = 0; event != XMLStreamConstants.END_DOCUMENT; event = next(reader)) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            // no XML
        }
        return Optional.empty();
    }

    /** Java's parser fails while it looks for the text of its own message, where a type definition has a bad character. */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (MissingResourceException e) {
            throw new XMLStreamException("A character is not allowed here.", reader.getLocation(), e);
        }
    }

    /** {@return the next event, a constant of {@link XMLStreamConstants}; END_DOCUMENT at the end} */
    int next() throws IOException {
        context.line();
        in.unread = 0;
        try {
            int event = next(reader);
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > Limits.NESTING) {
                throw new MalformedInkException(
                        source(), "Elements lie more than " + Limits.NESTING + " deep within each other.");
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new MalformedInkException(source(), "The file uses an entity of its own; they are not read.");
            }
            return event;
        } catch (XMLStreamException e) {
            if (in.failure != null) {
                throw in.failure;
            }
            throw malformed(file, e);
        }
    }

    private static MalformedInkException malformed(InkFile file, XMLStreamException e) {
        boolean placed = e.getLocation() != null && e.getLocation().getLineNumber() > 0;
        return new MalformedInkException(
                placed ? file.at(e.getLocation().getLineNumber()) : file.name(),
                "The file is no valid XML here"
                        + (e.getMessage() != null && e.getMessage().contains("entity")
                                ? ", or uses entities of its own, which are not read"
                                : "")
                        + "; the rest was left out.");
    }

    /** {@return the local name of the element that starts or ends here} */
    String element() {
        return reader.getLocalName();
    }

    /** {@return the value of an attribute of the element that starts here, whatever its namespace, or null} */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Appends the text that stands here. */
    void appendText(StringBuilder text) throws MalformedInkException {
        if (text.length() + reader.getTextLength() > Limits.LINE) {
            throw new MalformedInkException(
                    source(), "A text is longer than " + Limits.LINE + " characters; the rest was left out.");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** {@return how many elements are open} */
    int depth() {
        return depth;
    }

    /** {@return file name and line number} */
    String source() {
        return file.at(reader.getLocation().getLineNumber());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Ends a file whose next piece doesn't end within the limit, since the parser would keep it all in memory. */
    private static final class Bounded extends FilterInputStream {

        private final InkFile file;

        private long unread;

        private IOException failure;

        Bounded(InkFile file) throws IOException {
            super(file.open());
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int offset, int length) throws IOException {
            try {
                int count = super.read(b, offset, length);
                unread += Math.max(0, count);
                if (unread > 2L * Limits.LINE) {
                    throw new MalformedInkException(
                            file.name(),
                            "A tag, text or comment is longer than " + Limits.LINE
                                    + " characters; the rest was left out.");
                }
                return count;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
