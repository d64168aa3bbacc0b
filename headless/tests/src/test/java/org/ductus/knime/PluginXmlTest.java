// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ductus.knime.data.InkCell;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.DataValue;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.w3c.dom.Element;

/** What plugin.xml names exists, and what exists is registered. */
class PluginXmlTest {

    /** Attributes that name a class, and what the class must be. */
    private static final Map<String, Class<?>> CLASSES = Map.of(
            "factory-class", NodeFactory.class,
            "cellClass", DataCell.class,
            "factoryClass", DataCellFactory.class,
            "serializerClass", DataCellSerializer.class,
            "valueClass", DataValue.class,
            "rendererFactoryClass", DataValueRendererFactory.class,
            "objectClass", PortObject.class,
            "objectSerializer", PortObject.PortObjectSerializer.class,
            "specClass", PortObjectSpec.class,
            "specSerializer", PortObjectSpec.PortObjectSpecSerializer.class);

    private static Stream<Element> all() {
        return Bundle.elements(Bundle.pluginXml(), "*");
    }

    /** Every class is there, public, and what its attribute says; KNIME makes it without arguments where it makes it. */
    @Test
    void namesExistingClasses() throws ReflectiveOperationException {
        int found = 0;
        for (Element element : all().toList()) {
            for (var attribute : CLASSES.entrySet()) {
                String name = element.getAttribute(attribute.getKey());
                if (!name.isEmpty()) {
                    Class<?> type = Class.forName(name);
                    assertThat(attribute.getValue()).as(name).isAssignableFrom(type);
                    assertThat(type).as(name).isPublic();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(factories().size() + 14);
        for (Class<?> type : classesThatKnimeMakes()) {
            assertThatCode(() -> type.getConstructor().newInstance())
                    .as(type.getName())
                    .doesNotThrowAnyException();
        }
    }

    private static List<Class<?>> classesThatKnimeMakes() throws ClassNotFoundException {
        List<Class<?>> made = new ArrayList<>();
        for (Element element : all().toList()) {
            for (String attribute : List.of(
                    "factory-class",
                    "factoryClass",
                    "serializerClass",
                    "rendererFactoryClass",
                    "objectSerializer",
                    "specSerializer")) {
                if (element.hasAttribute(attribute)) {
                    made.add(Class.forName(element.getAttribute(attribute)));
                }
            }
        }
        return made;
    }

    private static List<String> factories() {
        return Bundle.factories().stream().map(Class::getName).toList();
    }

    private static Stream<String> classes(Class<?> type) {
        return Bundle.classes().stream()
                .filter(c -> c.isAssignableTo(type) && !c.isInterface())
                .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName);
    }

    /** Every node, cell and port object of the bundle can be found by KNIME. */
    @Test
    void registersWhatExists() {
        assertThat(classes(NodeFactory.class)).containsExactlyInAnyOrderElementsOf(factories());
        assertThat(classes(PortObject.class))
                .containsExactlyInAnyOrderElementsOf(all().map(e -> e.getAttribute("objectClass"))
                        .filter(name -> !name.isEmpty())
                        .toList());
        assertThat(classes(PortObjectSpec.class))
                .containsExactlyInAnyOrderElementsOf(all().map(e -> e.getAttribute("specClass"))
                        .filter(name -> !name.isEmpty())
                        .toList());
        assertThat(classes(DataCell.class)).containsExactly(InkCell.class.getName());
        assertThat(DataTypeRegistry.getInstance().getSerializer(InkCell.class)).isPresent();
    }

    /** Nodes stand in Ductus's category, each after the one before. */
    @Test
    void ordersTheNodes() {
        Element category =
                Bundle.elements(Bundle.pluginXml(), "category").findFirst().orElseThrow();
        String path = category.getAttribute("path") + "/" + category.getAttribute("level-id");
        List<Element> nodes = Bundle.elements(Bundle.pluginXml(), "node").toList();
        assertThat(nodes).extracting(node -> node.getAttribute("category-path")).containsOnly(path);
        IntStream.range(1, nodes.size()).forEach(i -> assertThat(nodes.get(i).getAttribute("after"))
                .isEqualTo(nodes.get(i - 1).getAttribute("factory-class")));
        assertThat(category.getAttribute("name")).isEqualTo("Ductus");
    }

    /** The category's icon is a small PNG beside plugin.xml. */
    @Test
    void hasAnIconForTheCategory() throws Exception {
        String icon = Bundle.elements(Bundle.pluginXml(), "category")
                .findFirst()
                .orElseThrow()
                .getAttribute("icon");
        var image = ImageIO.read(URI.create(Bundle.pluginXmlUrl().toString().replaceFirst("plugin\\.xml$", icon))
                .toURL());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(16, 16);
    }
}
