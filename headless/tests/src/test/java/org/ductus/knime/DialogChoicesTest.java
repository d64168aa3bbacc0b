// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;
import org.knime.node.parameters.widget.choices.TypedStringChoice;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;

/**
 * A dialog asks for the columns to offer when it opens, and does not open where that fails: with nothing connected, and
 * with optional ports that were not added, too.
 */
@SuppressWarnings("restriction")
class DialogChoicesTest {

    private static List<Class<? extends NodeFactory<? extends NodeModel>>> factories() {
        return Bundle.factories();
    }

    private static List<ColumnChoicesProvider> providers(Class<?> factory) throws ReflectiveOperationException {
        List<ColumnChoicesProvider> providers = new ArrayList<>();
        for (Field field : Bundle.parameters(factory).getDeclaredFields()) {
            ChoicesProvider choices = field.getAnnotation(ChoicesProvider.class);
            ColumnFilterWidget filter = field.getAnnotation(ColumnFilterWidget.class);
            for (Class<?> provider : Stream.of(
                            choices == null ? null : choices.value(), filter == null ? null : filter.choicesProvider())
                    .filter(Objects::nonNull)
                    .filter(ColumnChoicesProvider.class::isAssignableFrom)
                    .toList()) {
                Constructor<?> constructor = provider.getDeclaredConstructor();
                constructor.setAccessible(true);
                providers.add((ColumnChoicesProvider) constructor.newInstance());
            }
        }
        return providers;
    }

    private static List<DataColumnSpec> offered(Class<?> factory, PortObjectSpec[] inputs)
            throws ReflectiveOperationException {
        NodeParametersInput input = NodeParametersUtil.createDefaultNodeSettingsContext(inputs);
        List<DataColumnSpec> columns = new ArrayList<>();
        for (ColumnChoicesProvider provider : providers(factory)) {
            columns.addAll(provider.columnChoices(input));
        }
        return columns;
    }

    /** Every column can be left to the node, also after one was chosen; without inputs nothing else is offered. */
    @ParameterizedTest
    @MethodSource("factories")
    void offerTheUsualColumn(Class<? extends NodeFactory<? extends NodeModel>> factory) throws Exception {
        Node node = new Node(factory.getConstructor().newInstance());
        NodeParametersInput input =
                NodeParametersUtil.createDefaultNodeSettingsContext(new PortObjectSpec[node.getNrInPorts()]);
        for (Field field : Bundle.parameters(factory).getDeclaredFields()) {
            ChoicesProvider choices = field.getAnnotation(ChoicesProvider.class);
            if (choices != null && ColumnChoicesProvider.class.isAssignableFrom(choices.value())) {
                Constructor<?> constructor = choices.value().getDeclaredConstructor();
                constructor.setAccessible(true);
                assertThat(((ColumnChoicesProvider) constructor.newInstance()).computeState(input))
                        .extracting(TypedStringChoice::id, TypedStringChoice::text)
                        .containsExactly(tuple("<automatic>", "Automatic"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void offerNothingWhereNothingIsConnected(Class<? extends NodeFactory<? extends NodeModel>> factory)
            throws Exception {
        Node node = new Node(factory.getConstructor().newInstance());
        assertThat(offered(factory, new PortObjectSpec[node.getNrInPorts()])).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void offerNothingOfATableWithoutColumns(Class<? extends NodeFactory<? extends NodeModel>> factory)
            throws Exception {
        Node node = new Node(factory.getConstructor().newInstance());
        var inputs = new PortObjectSpec[node.getNrInPorts()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = node.getInPortType(i).equals(BufferedDataTable.TYPE) ? new DataTableSpec() : null;
        }
        assertThat(offered(factory, inputs)).isEmpty();
    }
}
