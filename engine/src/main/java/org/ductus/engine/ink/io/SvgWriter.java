// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ductus.engine.ink.Bounds;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/**
 * Writes a sheet of all samples as SVG, as {@link SvgReader} reads it: a group for each sample with its label and writer,
 * a path for each stroke, in the sample's own coordinates. Times are not kept.
 */
final class SvgWriter implements SampleWriter {

    private static final int CELL = 100;

    private static final int MARGIN = 10;

    private static final int MOST_COLUMNS = 40;

    private final Writer out;

    private final XMLStreamWriter xml;

    private final long columns;

    private long samples;

    SvgWriter(Writer out, long samples) throws IOException {
        this.out = out;
        columns = Math.max(1, Math.min(MOST_COLUMNS, (long) Math.ceil(Math.sqrt(samples))));
        long width = CELL * columns;
        long height = CELL * Math.max(1, (samples + columns - 1) / columns);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            xml.writeAttribute("width", String.valueOf(width));
            xml.writeAttribute("height", String.valueOf(height));
            xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
            xml.writeAttribute("fill", "none");
            xml.writeAttribute("stroke", "black");
            xml.writeAttribute("stroke-width", "2");
            xml.writeAttribute("stroke-linecap", "round");
            xml.writeAttribute("stroke-linejoin", "round");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(InkSample sample) throws IOException {
        try {
            xml.writeStartElement("g");
            xml.writeAttribute("data-label", sample.label());
            if (!sample.writer().isEmpty()) {
                xml.writeAttribute("data-writer", sample.writer());
            }
            xml.writeAttribute("transform", placed(sample.ink().bounds()));
            for (Stroke stroke : sample.ink().strokes()) {
                xml.writeEmptyElement("path");
                if (stroke.size() == 1) {
                    xml.writeAttribute("class", SvgStrokes.DOT);
                }
                xml.writeAttribute("vector-effect", "non-scaling-stroke");
                xml.writeAttribute("d", path(stroke));
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
        samples++;
    }

    /** The transform that puts the sample into the middle of its cell. */
    private String placed(Bounds bounds) {
        double side = bounds.longerSide();
        double scale = side > 0 && Double.isFinite(side) ? (CELL - 2 * MARGIN) / side : 1;
        double x = CELL * (samples % columns + 0.5) - scale * (bounds.minX() + bounds.width() / 2);
        double y = CELL * (samples / columns + 0.5) - scale * (bounds.minY() + bounds.height() / 2);
        return "translate(" + (float) x + " " + (float) y + ") scale(" + (float) scale + ")";
    }

    /** A stroke of one point is drawn as a line of no length, which shows as a dot. */
    private static String path(Stroke stroke) {
        String path = new Ink(List.of(stroke)).toSvgPath();
        return stroke.size() == 1 ? path + " " + path.replace('M', 'L') : path;
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
