// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workflow folders as text, so that the reader is tested against what KNIME writes, not against our writer. */
final class WorkflowBuilder {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig"
            + " http://www.knime.org/XMLConfig_2008_09.xsd\" key=\"";

    static final String SOURCE = "org.ductus.headless.testnodes.SourceNodeFactory";
    static final String WORK = "org.ductus.headless.testnodes.WorkNodeFactory";

    private final Map<Integer, String> nodes = new LinkedHashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final List<String> connections = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();

    static String entry(final String key, final String type, final Object value) {
        return "<entry key=\"" + key + "\" type=\"" + type + "\" value=\"" + value + "\"/>\n";
    }

    static String config(final String key, final String... content) {
        return "<config key=\"" + key + "\">\n" + String.join("", content) + "</config>\n";
    }

    static String rows(final int rows) {
        return entry("rows", "xint", rows) + entry("prefix", "xstring", "r") + entry("pause", "xint", 0);
    }

    static String mode(final String mode) {
        return entry("mode", "xstring", mode) + entry("pause", "xint", 0);
    }

    /** A node; without settings if they are null, as it is before its dialog was used. */
    WorkflowBuilder node(final int id, final String factory, final String name, final String model) {
        return node(id, factory, name, model, "");
    }

    /** A node whose setting is overwritten by a flow variable. */
    WorkflowBuilder controlled(
            final int id,
            final String factory,
            final String name,
            final String model,
            final String key,
            final String by) {
        return node(id, factory, name, model, variables(key, entry("used_variable", "xstring", by), none("exposed")));
    }

    /** A node whose setting is a flow variable for those that follow. */
    WorkflowBuilder exposed(
            final int id,
            final String factory,
            final String name,
            final String model,
            final String key,
            final String as) {
        return node(id, factory, name, model, variables(key, none("used"), entry("exposed_variable", "xstring", as)));
    }

    private static String none(final String what) {
        return "<entry key=\"" + what + "_variable\" type=\"xstring\" isnull=\"true\" value=\"\"/>\n";
    }

    private static String variables(final String key, final String used, final String exposed) {
        return config(
                "variables", entry("version", "xstring", "V_2019_09_13"), config("tree", config(key, used, exposed)));
    }

    private WorkflowBuilder node(
            final int id, final String factory, final String name, final String model, final String more) {
        names.put(id, name);
        nodes.put(
                id,
                HEAD + "settings.xml\">\n" + entry("node_file", "xstring", "settings.xml")
                        + config("flow_stack")
                        + config("internal_node_subsettings", entry("memory_policy", "xstring", "CacheSmallInMemory"))
                        + (model == null ? "" : config("model", model))
                        + more
                        + entry("state", "xstring", "IDLE")
                        + entry("factory", "xstring", factory)
                        + entry("node-name", "xstring", name)
                        + entry("node-bundle-name", "xstring", "Test nodes")
                        + entry("node-bundle-symbolic-name", "xstring", "org.ductus.headless.testnodes")
                        + entry("node-bundle-vendor", "xstring", "Test")
                        + entry("node-bundle-version", "xstring", "1.0.0")
                        + config("factory_settings")
                        + entry("name", "xstring", name)
                        + entry("hasContent", "xboolean", false)
                        + entry("isInactive", "xboolean", false)
                        + config("ports")
                        + config("filestores")
                        + "</config>\n");
        return this;
    }

    WorkflowBuilder connect(final int source, final int sourcePort, final int dest, final int destPort) {
        connections.add(config(
                "connection_" + connections.size(),
                entry("sourceID", "xint", source),
                entry("destID", "xint", dest),
                entry("sourcePort", "xint", sourcePort),
                entry("destPort", "xint", destPort)));
        return this;
    }

    WorkflowBuilder variable(final String name, final String type, final String entryType, final Object value) {
        variables.add(config(
                "Var_" + variables.size(),
                entry("name", "xstring", name),
                entry("class", "xstring", type),
                entry("value", entryType, value)));
        return this;
    }

    /** Writes the folder. */
    Path write(final Path folder) throws IOException {
        Files.createDirectories(folder);
        final String annotation = config(
                "annotations",
                config("annotation_0", entry("text", "xstring", "Kept"), entry("x-coordinate", "xint", 7)));
        final String all = nodes.keySet().stream()
                .map(id -> config(
                        "node_" + id,
                        entry("id", "xint", id),
                        entry("node_settings_file", "xstring", place(id) + "/settings.xml"),
                        entry("node_is_meta", "xboolean", false),
                        entry("node_type", "xstring", "NativeNode")))
                .collect(Collectors.joining());
        Files.writeString(
                folder.resolve("workflow.knime"),
                HEAD + "workflow.knime\">\n" + entry("created_by", "xstring", "5.9.0")
                        + entry("version", "xstring", "5.1.0")
                        + entry("state", "xstring", "IDLE")
                        + config("workflow_credentials")
                        + config("workflow_variables", variables.toArray(new String[0]))
                        + annotation
                        + config("nodes", all)
                        + config("connections", connections.toArray(new String[0]))
                        + "</config>\n");
        for (Map.Entry<Integer, String> node : nodes.entrySet()) {
            final Path file = folder.resolve(place(node.getKey())).resolve("settings.xml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, node.getValue());
        }
        return folder;
    }

    private String place(final int id) {
        return names.get(id) + " (#" + id + ")";
    }

    /** Packs a workflow folder into a .knwf file. */
    static Path pack(final Path folder, final Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(
                        folder.getParent().relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return archive;
    }
}
