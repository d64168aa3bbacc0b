// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The trace formats of an InkML file. A format is known by its own name, and by those of the context and the ink source
 * that it stands in; a context that is no definition holds for what follows it.
 */
final class InkMlFormats {

    private static final int MOST = 10_000;

    private final Map<String, InkMlFormat> known = new HashMap<>();

    private final Deque<InkMlFormat> present = new ArrayDeque<>();

    private InkMlFormat.Builder builder;

    private boolean intermittent;

    private String formatId;

    private String contextId;

    private String sourceId;

    private InkMlFormat ofContext;

    private int definitions;

    InkMlFormats() {
        present.push(InkMlFormat.DEFAULT);
    }

    /** {@return the name that a reference leads to} */
    static String idOf(String reference) {
        return reference == null ? null : reference.strip().replaceFirst("^#", "");
    }

    void start(XmlInput xml) {
        switch (xml.element()) {
            case "definitions" -> definitions++;
            case "inkSource" -> sourceId = xml.attribute("id");
            case "context" -> {
                contextId = xml.attribute("id");
                ofContext = null;
                for (String reference : new String[] {"contextRef", "inkSourceRef", "traceFormatRef"}) {
                    InkMlFormat referred = known.get(String.valueOf(idOf(xml.attribute(reference))));
                    ofContext = referred == null ? ofContext : referred;
                }
            }
            case "traceFormat" -> {
                formatId = xml.attribute("id");
                builder = new InkMlFormat.Builder();
            }
            case "intermittentChannels" -> intermittent = true;
            case "channel" -> {
                if (builder != null && !intermittent) {
                    builder.channel(xml.attribute("name"), xml.attribute("orientation"), xml.attribute("units"));
                }
            }
            default -> {
                // says nothing about formats
            }
        }
    }

    void end(XmlInput xml) {
        switch (xml.element()) {
            case "definitions" -> definitions--;
            case "intermittentChannels" -> intermittent = false;
            case "traceFormat" -> {
                if (builder != null) {
                    InkMlFormat format = builder.build();
                    builder = null;
                    know(formatId, format);
                    know(sourceId, format);
                    ofContext = format;
                    if (contextId == null && sourceId == null && definitions == 0) {
                        hold(format);
                    }
                }
            }
            case "inkSource" -> sourceId = null;
            case "context" -> {
                InkMlFormat format = ofContext == null ? InkMlFormat.DEFAULT : ofContext;
                know(contextId, format);
                contextId = null;
                if (definitions == 0) {
                    hold(format);
                }
            }
            default -> {
                // says nothing about formats
            }
        }
    }

    private void know(String id, InkMlFormat format) {
        if (id != null && known.size() < MOST) {
            known.put(id, format);
        }
    }

    private void hold(InkMlFormat format) {
        present.pop();
        present.push(format);
    }

    /** Enters a group, whose context may be another one. */
    void enter(String contextReference) {
        present.push(of(contextReference));
    }

    void leave() {
        present.pop();
    }

    /** {@return the format that a reference leads to, or the one that holds here} */
    InkMlFormat of(String contextReference) {
        InkMlFormat named = contextReference == null ? null : known.get(idOf(contextReference));
        return named == null ? present.element() : named;
    }
}
