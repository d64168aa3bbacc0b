// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persist;
import org.w3c.dom.Element;

/** Each node's description says what its dialog and its ports say. */
class NodeDescriptionsTest {

    private static List<Class<? extends NodeFactory<? extends NodeModel>>> factories() {
        return Bundle.factories();
    }

    private static Node node(Class<? extends NodeFactory<? extends NodeModel>> factory)
            throws ReflectiveOperationException {
        return new Node(factory.getConstructor().newInstance());
    }

    private static Element description(Class<?> factory) throws IOException {
        var url = factory.getResource(factory.getSimpleName() + ".xml");
        assertThat(url).as("description of %s", factory).isNotNull();
        return Bundle.xml(url).getDocumentElement();
    }

    private static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** The nodes, each with a name, a kind, a sentence in short and keywords; KNIME's schema names the namespace. */
    @Test
    void areNamed() throws Exception {
        List<String> names = new ArrayList<>();
        for (var factory : factories()) {
            names.add(node(factory).getName());
            assertThat(node(factory).getType()).isNotIn(NodeType.Unknown, NodeType.Missing);
            Element root = description(factory);
            assertThat(root.getNamespaceURI()).isEqualTo("http://knime.org/node/v5.3");
            assertThat(root.getLocalName()).isEqualTo("knimeNode");
            assertThat(text(Bundle.elements(root, "shortDescription")
                            .findFirst()
                            .orElseThrow()))
                    .endsWith(".");
            assertThat(Bundle.elements(root, "intro").map(NodeDescriptionsTest::text))
                    .hasSize(1)
                    .allMatch(t -> t.length() > 50);
            assertThat(Bundle.elements(root, "keyword")).isNotEmpty();
        }
        assertThat(names)
                .containsExactly(
                        "Ink Samples",
                        "Ink Reader",
                        "Ink Preprocessor",
                        "Ink Splitter",
                        "Ink Augmenter",
                        "Latent Partition",
                        "Latent Diagnostics",
                        "cGAN Learner",
                        "cGAN Learner (Distributed)",
                        "cGAN Study Learner",
                        "cGAN Generator",
                        "Ink Text",
                        "Ink Pair Scorer",
                        "Ink Realism Scorer",
                        "Paired Comparison",
                        "Ink Sheet",
                        "Ink Writer",
                        "cGAN DL4J Writer",
                        "cGAN DL4J Reader");
    }

    /** The icon is a small PNG, as KNIME's own. */
    @ParameterizedTest
    @MethodSource("factories")
    void haveAnIcon(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        node(factory);
        var icon = factory.getResource(description(factory).getAttribute("icon").replaceFirst("^\\./", ""));
        assertThat(icon).isNotNull();
        var image = ImageIO.read(icon);
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(16, 16);
        assertThat(image.getColorModel().hasAlpha()).isTrue();
    }

    /** Options stand under the tabs of the dialog's sections, in the dialog's order, with its names and texts. */
    @ParameterizedTest
    @MethodSource("factories")
    void describeTheDialog(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        Map<String, List<String>> dialog = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Bundle.Setting setting : Bundle.settings(Bundle.parameters(factory))) {
            Widget widget = setting.field().getAnnotation(Widget.class);
            dialog.computeIfAbsent(section(setting), s -> new ArrayList<>()).add(widget.title());
            texts.put(widget.title(), widget.description());
        }
        assertThat(dialog).isNotEmpty();
        Map<String, List<String>> described = new LinkedHashMap<>();
        Bundle.elements(description(factory), "option").forEach(option -> {
            var parent = (Element) option.getParentNode();
            String tab = parent.getLocalName().equals("tab") ? parent.getAttribute("name") : "";
            described.computeIfAbsent(tab, t -> new ArrayList<>()).add(option.getAttribute("name"));
            assertThat(text(option)).startsWith(texts.getOrDefault(option.getAttribute("name"), ""));
        });
        assertThat(described).isEqualTo(dialog);
        assertThat(List.copyOf(described.keySet())).isEqualTo(List.copyOf(dialog.keySet()));
    }

    private static String section(Bundle.Setting setting) {
        Section section = setting.part() == null ? null : setting.part().getAnnotation(Section.class);
        return section == null ? "" : section.title();
    }

    /** A section whose settings are all hidden at first is hidden with them, and does not show its title alone. */
    @ParameterizedTest
    @MethodSource("factories")
    void hideSectionsWithTheirSettings(Class<? extends NodeFactory<? extends NodeModel>> factory) {
        Map<Class<?>, Boolean> hidden = new LinkedHashMap<>();
        for (Bundle.Setting setting : Bundle.settings(Bundle.parameters(factory))) {
            if (setting.part() != null) {
                hidden.merge(setting.part(), setting.field().isAnnotationPresent(Advanced.class), Boolean::logicalAnd);
            }
        }
        hidden.forEach((part, all) -> assertThat(part.isAnnotationPresent(Advanced.class))
                .as(part.getName())
                .isEqualTo(all));
    }

    /** Every setting is in the dialog, has a name, a text that is a sentence, and a key of its own. */
    @ParameterizedTest
    @MethodSource("factories")
    void nameEverySetting(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        var saved = new NodeSettings("model");
        node(factory).saveSettingsTo(saved);
        List<Widget> widgets = Bundle.settings(Bundle.parameters(factory)).stream()
                .map(setting -> setting.field().getAnnotation(Widget.class))
                .toList();
        assertThat(widgets).hasSize(entries(saved, Bundle.parameters(factory)));
        assertThat(widgets).extracting(Widget::title).doesNotHaveDuplicates().allMatch(title -> !title.endsWith("."));
        assertThat(widgets).extracting(Widget::description).allMatch(text -> text.endsWith("."));
    }

    /** How many settings are saved, those of groups among them. */
    private static int entries(NodeSettings saved, Class<?> parameters) throws InvalidSettingsException {
        int entries = saved.keySet().size();
        for (Field field : parameters.getDeclaredFields()) {
            if (NodeParameters.class.isAssignableFrom(field.getType())) {
                var group =
                        saved.getNodeSettings(field.getAnnotation(Persist.class).configKey());
                entries += entries(group, field.getType()) - 1;
            }
        }
        return entries;
    }

    /** Ports are as many, and have a name and a description; those that can be added stand as dynamic ones. */
    @ParameterizedTest
    @MethodSource("factories")
    void describeThePorts(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        Node node = node(factory);
        Element root = description(factory);
        assertThat(indices(root, "inPort")).hasSize(node.getNrInPorts());
        assertThat(indices(root, "outPort")).hasSize(node.getNrOutPorts());
        Stream.of("inPort", "outPort", "dynInPort")
                .flatMap(name -> Bundle.elements(root, name))
                .forEach(port -> {
                    assertThat(port.getAttribute("name")).isNotBlank();
                    assertThat(text(port)).isNotBlank();
                });
        var dynamic = Bundle.elements(root, "dynInPort")
                .map(port -> port.getAttribute("group-identifier"))
                .toList();
        assertThat(dynamic).isEqualTo(addable(node));
        Bundle.elements(root, "dynInPort").forEach(port -> assertThat(port.getAttribute("insert-before"))
                .isEqualTo(String.valueOf(node.getNrInPorts())));
    }

    private static List<String> indices(Element root, String name) {
        var indices = Bundle.elements(root, name)
                .map(port -> port.getAttribute("index"))
                .toList();
        var expected = new String[indices.size()];
        Arrays.setAll(expected, String::valueOf);
        assertThat(indices).containsExactly(expected);
        return indices;
    }

    private static List<String> addable(Node node) throws InvalidSettingsException {
        if (node.getCopyOfCreationConfig().isEmpty()) {
            return List.of();
        }
        var ports = node.getCopyOfCreationConfig().orElseThrow().getPortConfig().orElseThrow();
        return ports.getPortGroupNames().stream()
                .filter(name -> ports.getGroup(name) instanceof ExtendablePortGroup)
                .toList();
    }

    /** Fixed groups of nodes with configurable ports are named as their ports. */
    @ParameterizedTest
    @MethodSource("factories")
    void nameTheGroupsOfPorts(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        Node node = node(factory);
        if (node.getCopyOfCreationConfig().isPresent()) {
            var groups = node.getCopyOfCreationConfig()
                    .orElseThrow()
                    .getPortConfig()
                    .orElseThrow()
                    .getPortGroupNames();
            var described = Stream.of("inPort", "dynInPort", "outPort")
                    .flatMap(name -> Bundle.elements(uncheckedDescription(factory), name))
                    .map(port -> port.getAttribute("name"))
                    .toList();
            assertThat(groups).containsExactlyElementsOf(described);
        } else {
            assertThat(Bundle.elements(description(factory), "dynInPort")).isEmpty();
        }
    }

    private static Element uncheckedDescription(Class<?> factory) {
        try {
            return description(factory);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A description names an interactive view exactly where the node has one. */
    @ParameterizedTest
    @MethodSource("factories")
    void describeTheView(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        boolean hasView = NodeViewFactory.class.isAssignableFrom(factory);
        assertThat(Bundle.elements(description(factory), "interactiveView")).hasSize(hasView ? 1 : 0);
        assertThat(Bundle.elements(description(factory), "views")).isEmpty();
    }
}
