// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ductus.knime.data.InkCell;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the plugin registers with KNIME, and where the project's files are. */
public final class Bundle {

    private static final String NODES = "org.ductus.knime.nodes.";

    private Bundle() {}

    /** The plugin's plugin.xml. */
    public static Element pluginXml() {
        try {
            return xml(pluginXmlUrl()).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the plugin's plugin.xml is; that of others is on the class path, too. */
    public static URL pluginXmlUrl() throws IOException {
        for (URL url : Collections.list(Bundle.class.getClassLoader().getResources("plugin.xml"))) {
            if (elements(xml(url).getDocumentElement(), "node")
                    .anyMatch(node -> node.getAttribute("factory-class").startsWith(NODES))) {
                return url;
            }
        }
        throw new IOException("The plugin's plugin.xml is not on the class path.");
    }

    /** The plugin's classes. */
    public static JavaClasses classes() {
        return Classes.IMPORTED;
    }

    /** Imported once, since it takes a while. */
    private static final class Classes {

        private static final JavaClasses IMPORTED = imported();

        private static JavaClasses imported() {
            try {
                var plugin = Path.of(InkCell.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                var importer = new ClassFileImporter();
                return Files.isDirectory(plugin)
                        ? importer.importPath(plugin)
                        : importer.importJar(new JarFile(plugin.toFile()));
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("The plugin's classes can't be read: " + e.getMessage(), e);
            }
        }
    }

    /** A file as XML. */
    public static Document xml(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(url + " is no XML: " + e.getMessage(), e);
        }
    }

    /** The elements of this name anywhere below, in their order. */
    public static Stream<Element> elements(Element root, String name) {
        var found = root.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    /** The factories that are registered, in the order of the node repository. */
    public static List<Class<? extends NodeFactory<? extends NodeModel>>> factories() {
        List<Class<? extends NodeFactory<? extends NodeModel>>> factories = new ArrayList<>();
        elements(pluginXml(), "node").forEach(node -> factories.add(factory(node.getAttribute("factory-class"))));
        return factories;
    }

    /** The factory of this name. */
    @SuppressWarnings("unchecked")
    public static Class<? extends NodeFactory<? extends NodeModel>> factory(String name) {
        return (Class<? extends NodeFactory<? extends NodeModel>>) loaded(name).asSubclass(NodeFactory.class);
    }

    /** The settings of a factory's node, which its dialog shows. */
    public static Class<? extends NodeParameters> parameters(Class<?> factory) {
        for (Class<?> type = factory; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals("m_parameters")) {
                    return parametersOf(factory, field);
                }
            }
        }
        throw new AssertionError(factory + " is no factory of the kinds that the plugin has.");
    }

    private static Class<? extends NodeParameters> parametersOf(Class<?> factory, Field field) {
        try {
            field.setAccessible(true);
            return ((Class<?>) field.get(factory.getConstructor().newInstance())).asSubclass(NodeParameters.class);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * A setting of a dialog.
     *
     * @param field the field that holds it
     * @param part the part of the dialog that it is in, or null
     */
    public record Setting(Field field, Class<?> part) {}

    /** All settings with a widget, those of groups among them, part by part in the dialog's order. */
    public static List<Setting> settings(Class<?> parameters) {
        List<Setting> settings = new ArrayList<>();
        collect(parameters, null, settings);
        settings.sort(Comparator.comparingInt(setting -> place(setting.part())));
        return settings;
    }

    private static void collect(Class<?> parameters, Class<?> part, List<Setting> settings) {
        for (Field field : parameters.getDeclaredFields()) {
            Layout layout = field.getAnnotation(Layout.class);
            Class<?> place = layout == null ? part : layout.value();
            if (field.isAnnotationPresent(Widget.class)) {
                settings.add(new Setting(field, place));
            } else if (NodeParameters.class.isAssignableFrom(field.getType())) {
                collect(field.getType(), place, settings);
            }
        }
    }

    /** How many parts come before a part. */
    private static int place(Class<?> part) {
        After after = part == null ? null : part.getAnnotation(After.class);
        return after == null ? 0 : 1 + place(after.value());
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no class " + name + ".", e);
        }
    }

    /** The folder of the whole project. */
    public static Path project() {
        Path folder = Path.of(System.getProperty("project.root", "")).toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("test-workflows"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new AssertionError("No folder above has the folder test-workflows.");
        }
        return folder;
    }
}
