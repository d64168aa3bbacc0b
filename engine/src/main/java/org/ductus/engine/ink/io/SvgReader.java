// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads SVG: each path (each of its subpaths), polyline, polygon and line is a stroke; curves are flattened and
 * {@code transform} is applied. Other shapes are no pen strokes and passed over. A group with {@code data-label}, as
 * {@link SvgWriter} writes it, is a sample in coordinates of its own; in a file without such groups, all strokes are one
 * sample, whose label is the file's title, else the name of the folder that it lies in, else its own name.
 */
final class SvgReader {

    /** Elements whose content is not drawn where it stands. */
    private static final Set<String> NOT_DRAWN =
            Set.of("defs", "symbol", "clipPath", "mask", "marker", "pattern", "metadata");

    private final InkFile file;

    private final ReadContext context;

    private final Deque<AffineTransform> transforms = new ArrayDeque<>();

    /** What lies outside of groups with labels. */
    private final SvgStrokes whole = new SvgStrokes();

    private SvgStrokes group;

    private String label = "";

    private String writer = "";

    private String source = "";

    private int groupDepth;

    private int notDrawnDepth;

    private long groups;

    private String title = "";

    private String rootWriter = "";

    SvgReader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
    }

    void read() throws IOException {
        transforms.push(new AffineTransform());
        try (XmlInput xml = XmlInput.open(file, context)) {
            StringBuilder text = null;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        text = xml.depth() == 2 && xml.element().equals("title") ? new StringBuilder() : null;
                        start(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        title = text == null ? title : text.toString().strip();
                        text = null;
                        end(xml);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (text != null) {
                            xml.appendText(text);
                        }
                    }
                    default -> {
                        // comments and instructions draw nothing
                    }
                }
            }
        }
        finish();
    }

    private void start(XmlInput xml) {
        if (notDrawnDepth > 0 || NOT_DRAWN.contains(xml.element())) {
            notDrawnDepth++;
            return;
        }
        String groupLabel = xml.attribute("data-label");
        String groupWriter = xml.attribute("data-writer");
        if (group == null && groupLabel != null) {
            groups++;
            group = new SvgStrokes();
            groupDepth = xml.depth();
            label = groupLabel.strip();
            writer = groupWriter == null ? "" : groupWriter.strip();
            source = xml.source();
            transforms.push(new AffineTransform()); // its own transform only places it on the sheet
            return;
        }
        if (xml.depth() == 1 && groupWriter != null) {
            rootWriter = groupWriter.strip();
        }
        SvgStrokes target = group == null ? whole : group;
        AffineTransform transform = target.transform(xml.attribute("transform"), transforms.element(), xml.source());
        transforms.push(transform);
        target.shape(xml, transform);
    }

    private void end(XmlInput xml) {
        if (notDrawnDepth > 0) {
            notDrawnDepth--;
            return;
        }
        transforms.pop();
        if (group != null && xml.depth() < groupDepth) {
            context.finish(label, writer, group.build(), source);
            group = null;
        }
    }

    private void finish() {
        if (groups == 0) {
            context.finish(wholeLabel(), rootWriter, whole.build(), file.name());
        } else if (!whole.isEmpty()) {
            context.reject(
                    file.name(),
                    "Strokes outside of the groups with data-label belong to no sample and were left out.");
        }
    }

    private String wholeLabel() {
        String[] folders = file.folders();
        if (!title.isEmpty()) {
            return title;
        }
        return folders.length == 0 ? file.baseName() : folders[folders.length - 1];
    }
}
