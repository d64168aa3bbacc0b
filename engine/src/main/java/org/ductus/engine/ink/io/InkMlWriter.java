// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/** Writes InkML, as {@link InkMlReader} reads it: a traceGroup for each sample, annotated with its truth and writer. */
final class InkMlWriter implements SampleWriter {

    private static final String NAMESPACE = "http://www.w3.org/2003/InkML";

    private static final String UNTIMED = "xy";

    private static final String TIMED = "xyt";

    private final Writer out;

    private final XMLStreamWriter xml;

    InkMlWriter(Writer out) throws IOException {
        this.out = out;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("ink");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeCharacters("\n");
            xml.writeStartElement("definitions");
            context(UNTIMED);
            context(TIMED);
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void context(String id) throws XMLStreamException {
        xml.writeStartElement("context");
        xml.writeAttribute("xml:id", id);
        xml.writeStartElement("traceFormat");
        for (char channel : id.toUpperCase(Locale.ROOT).toCharArray()) {
            xml.writeEmptyElement("channel");
            xml.writeAttribute("name", String.valueOf(channel));
            xml.writeAttribute("type", "decimal");
            if (channel == 'T') {
                xml.writeAttribute("units", "ms");
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    @Override
    public void write(InkSample sample) throws IOException {
        boolean timed = SampleWriter.isTimed(sample);
        try {
            xml.writeStartElement("traceGroup");
            xml.writeAttribute("contextRef", "#" + (timed ? TIMED : UNTIMED));
            annotation("truth", sample.label());
            annotation("writer", sample.writer());
            for (Stroke stroke : sample.ink().strokes()) {
                xml.writeStartElement("trace");
                xml.writeCharacters(points(stroke, timed));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void annotation(String type, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement("annotation");
            xml.writeAttribute("type", type);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    private static String points(Stroke stroke, boolean timed) {
        var text = new StringBuilder();
        for (int i = 0; i < stroke.size(); i++) {
            text.append(i == 0 ? "" : ",").append(Numbers.plain(stroke.x(i)));
            text.append(' ').append(Numbers.plain(stroke.y(i)));
            if (timed) {
                text.append(' ').append(Numbers.plain(stroke.t(i)));
            }
        }
        return text.toString();
    }

    private static IOException failure(XMLStreamException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }

    @Override
    public void end() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        out.flush();
    }
}
