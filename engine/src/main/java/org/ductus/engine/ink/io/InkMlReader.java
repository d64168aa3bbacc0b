// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import org.ductus.engine.ink.io.InkBuilder.PointList;

/**
 * Reads InkML (W3C Recommendation of 2011). A sample is each {@code traceGroup} or {@code traceView} that holds traces
 * itself, be it the traces or references to them; its label is its annotation of type truth (or label), its writer that of
 * type writer, and what it lacks it has from the elements around it. In a file without such groups all traces are one
 * sample. Traces of type penUp are passed over.
 */
final class InkMlReader {

    private final InkFile file;

    private final ReadContext context;

    private final InkMlFormats formats = new InkMlFormats();

    private final InkMlTraces traces = new InkMlTraces();

    private final Deque<InkMlGroup> groups = new ArrayDeque<>();

    private boolean grouped;

    /** The trace or annotation being read, or null. */
    private StringBuilder text;

    private String id;

    private String annotationType;

    private InkMlFormat format;

    private boolean penUp;

    private String priorId;

    InkMlReader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
    }

    void read() throws IOException {
        try (XmlInput xml = XmlInput.open(file, context)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (text != null) {
                            xml.appendText(text);
                        }
                    }
                    default -> {
                        // comments and instructions say nothing about ink
                    }
                }
            }
        }
    }

    private void start(XmlInput xml) {
        formats.start(xml);
        switch (xml.element()) {
            case "ink" -> groups.push(new InkMlGroup(file.name(), "", "", null));
            case "traceGroup" -> group(xml);
            case "traceView" -> view(xml);
            case "trace" -> {
                text = new StringBuilder();
                id = xml.attribute("id");
                format = formats.of(xml.attribute("contextRef"));
                penUp = "penUp".equals(xml.attribute("type"));
                String continuation = xml.attribute("continuation");
                priorId = "middle".equals(continuation) || "end".equals(continuation)
                        ? InkMlFormats.idOf(xml.attribute("priorRef"))
                        : null;
            }
            case "annotation" -> {
                text = new StringBuilder();
                annotationType = xml.attribute("type");
            }
            default -> {
                // neither traces nor what they show
            }
        }
    }

    private void group(XmlInput xml) {
        InkMlGroup around = groups.peek();
        groups.push(new InkMlGroup(
                xml.source(),
                around == null ? "" : around.label(),
                around == null ? "" : around.writer(),
                xml.attribute("id")));
        formats.enter(xml.attribute("contextRef"));
    }

    private void view(XmlInput xml) {
        String reference = xml.attribute("traceDataRef");
        if (reference == null) {
            group(xml);
            return;
        }
        InkMlGroup group = groups.peek();
        groups.push(group == null ? new InkMlGroup(xml.source(), "", "", null) : group);
        formats.enter(null);
        InkMlGroup target = groups.element();
        if (reference.indexOf('#') > 0) {
            target.fail("The reference " + Texts.quote(reference) + " leads to another file, which is not read ("
                    + xml.source() + ").");
        } else {
            traces.find(InkMlFormats.idOf(reference))
                    .ifPresentOrElse(
                            found -> addPart(target, found, xml),
                            () -> target.fail("There is no trace " + Texts.quote(reference)
                                    + " before the reference in " + xml.source()
                                    + (traces.isFull() ? ", or it was one of too many to hold." : ".")));
        }
    }

    private static void addPart(InkMlGroup target, InkMlTraces.Referred found, XmlInput xml) {
        String from = xml.attribute("from");
        String to = xml.attribute("to");
        if (from == null && to == null) {
            found.traces().forEach(target::add);
            return;
        }
        try {
            InkMlPart.of(found.traces(), found.single(), from, to).forEach(target::add);
        } catch (IllegalArgumentException e) {
            target.fail("The part that a traceView names is not there: " + e.getMessage() + " (" + xml.source() + ").");
        }
    }

    private void end(XmlInput xml) throws IOException {
        switch (xml.element()) {
            case "trace" -> trace(xml.source());
            case "annotation" -> {
                if (text != null && !groups.isEmpty()) {
                    groups.element().annotate(annotationType, text.toString().strip());
                }
                text = null;
            }
            case "traceGroup", "traceView" -> {
                InkMlGroup group = groups.pop();
                formats.leave();
                if (group != groups.peek()) { // else it is a view that added to the group around it
                    finish(group);
                    traces.keep(group.id(), group.traces());
                }
            }
            case "ink" -> {
                if (!grouped && !groups.isEmpty()) {
                    finish(groups.element());
                }
            }
            default -> formats.end(xml);
        }
    }

    private void trace(String source) {
        InkMlGroup group = groups.peek();
        if (text == null || group == null) {
            return;
        }
        String values = text.toString();
        text = null;
        if (penUp) {
            return;
        }
        try {
            PointList points = new InkMlTrace(format).parse(values);
            PointList prior = priorId == null ? null : traces.continued(priorId);
            if (prior != null) {
                prior.addAll(points);
                points = prior;
            } else {
                group.add(points);
            }
            traces.keep(id, points);
        } catch (IllegalArgumentException e) {
            group.fail("The trace in " + source + " can't be read: " + e.getMessage() + ".");
        }
    }

    private void finish(InkMlGroup group) {
        if (group.isSample()) {
            boolean whole = groups.size() == 1 && group == groups.element();
            grouped |= !whole;
            context.finish(group.label(), group.writer(), group.build(), group.source());
        }
    }
}
