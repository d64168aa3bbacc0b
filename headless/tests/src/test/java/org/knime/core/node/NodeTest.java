// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeMessage;

/**
 * The order of calls and the messages of a node, as in KNIME: knime-core/org.knime.core/src/eclipse/org/knime/core/node,
 * {@code Node.java} (configure, execute, setOutPortObjects, loadModelSettingsFrom, reset) and {@code NodeModel.java}
 * (configureModel, executeModel and what it calls, loadSettingsFrom, resetModel); for flow variables {@code
 * workflow/SingleNodeContainer.java} (applySettingsUsingFlowObjectStack), for loading {@code
 * workflow/FileNativeNodeContainerPersistor.java} (loadNCAndModelSettings).
 */
class NodeTest {

    private final Node m_node = new Node(new RecordingNodeFactory());

    private RecordingNodeFactory.Model model() {
        return (RecordingNodeFactory.Model) m_node.getNodeModel();
    }

    private static NodeSettings settings() {
        var settings = new NodeSettings("model");
        settings.addInt("n", 2);
        return settings;
    }

    private boolean configure() {
        return m_node.configure(new PortObjectSpec[] {RecordingNodeFactory.SPEC}, List.of());
    }

    private boolean execute(final NodeProgressMonitor progress) {
        return m_node.execute(
                new PortObject[] {RecordingNodeFactory.table(1, 2)}, RecordingNodeFactory.context(progress));
    }

    /** A node without description is named after its factory and of no known kind. */
    @Test
    void namesItAfterTheFactoryWithoutDescription() {
        assertThat(m_node.getName()).isEqualTo("Recording");
        assertThat(m_node.getType()).isEqualTo(NodeFactory.NodeType.Unknown);
    }

    /** New settings: validate, validate, load; an executed node is reset in between. */
    @Test
    void loadsNewSettingsInOrder() throws InvalidSettingsException {
        m_node.loadSettings(settings());
        assertThat(model().m_calls).containsExactly("validate", "validate", "load");
        configure();
        execute(new DefaultNodeProgressMonitor());
        model().m_calls.clear();
        m_node.loadSettings(settings());
        assertThat(model().m_calls).containsExactly("validate", "reset", "validate", "load");
    }

    /** Settings that lack a key are refused with KNIME's text, and with a prefix if flow variables were involved. */
    @Test
    void refusesSettingsWithKnimesText() {
        assertThatThrownBy(() -> m_node.loadSettings(new NodeSettings("model")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Int for key \"n\" not found.");
        assertThatThrownBy(() -> m_node.loadSettingsWithFlowVariables(new NodeSettings("model")))
                .hasMessage("Errors loading flow variables into node : Int for key \"n\" not found.");
    }

    /** Node.loadModelSettingsFrom: what isn't meant to be thrown is named. */
    @Test
    void namesUnexpectedExceptionsOfLoading() {
        model().m_defect = new ArithmeticException("by zero");
        assertThatThrownBy(() -> m_node.loadSettings(settings()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Loading model settings failed, caught \"ArithmeticException\": by zero");
    }

    /** An input without spec leaves the node idle, without a message, and the model is not asked. */
    @Test
    void staysIdleWithoutSpec() {
        assertThat(m_node.configure(new PortObjectSpec[1], List.of())).isFalse();
        assertThat(m_node.getNodeMessage()).isEqualTo(NodeMessage.NONE);
        assertThat(model().m_calls).isEmpty();
    }

    /** A refusal in configure is a warning with the text of the exception. */
    @Test
    void warnsWhenConfigureRefuses() {
        model().m_refusal = new InvalidSettingsException("No ink column.");
        assertThat(configure()).isFalse();
        assertThat(m_node.getNodeMessage()).hasToString("WARNING: No ink column.");
    }

    /** Execute follows configure; a table that is passed on stays usable. */
    @Test
    void executesAndHandsOutTables() {
        assertThat(configure()).isTrue();
        assertThat(execute(new DefaultNodeProgressMonitor())).isTrue();
        assertThat(((BufferedDataTable) m_node.getOutputObject(0)).size()).isEqualTo(2);
        assertThat(m_node.getNodeMessage()).isEqualTo(NodeMessage.NONE);
        assertThat(model().m_calls).containsExactly("configure", "execute");
    }

    /** A node whose only table is empty warns. */
    @Test
    void warnsAboutEmptyTables() {
        configure();
        model().m_execution = (model, in, exec) -> new BufferedDataTable[] {exec.createVoidTable(in[0].getSpec())};
        execute(new DefaultNodeProgressMonitor());
        assertThat(m_node.getNodeMessage()).hasToString("WARNING: Node created an empty data table.");
    }

    /** Node.setOutPortObjects: a table of other columns than announced is handed out, with a warning; of narrower types, without. */
    @Test
    void warnsAboutOtherColumnsThanAnnounced() {
        configure();
        model().m_execution = (model, in, exec) -> {
            model.setWarningMessage("This warning is replaced.");
            return new BufferedDataTable[] {filled(exec, "y", DoubleCell.TYPE)};
        };
        assertThat(execute(new DefaultNodeProgressMonitor())).isTrue();
        assertThat(m_node.getNodeMessage())
                .hasToString("WARNING: DataSpec generated by configure does not match spec after execution.");
        assertThat(((DataTableSpec) m_node.getOutputSpec(0)).getColumnNames()).containsExactly("y");

        configure();
        model().m_execution = (model, in, exec) -> new BufferedDataTable[] {filled(exec, "x", IntCell.TYPE)};
        assertThat(execute(new DefaultNodeProgressMonitor())).isTrue();
        assertThat(m_node.getNodeMessage()).isEqualTo(NodeMessage.NONE);
    }

    private static BufferedDataTable filled(final ExecutionContext exec, final String name, final DataType type) {
        var rows = exec.createDataContainer(new DataTableSpec(new DataColumnSpecCreator(name, type).createSpec()));
        rows.addRowToTable(new DefaultRow("Row0", new IntCell(1)));
        rows.close();
        return rows.getTable();
    }

    /** NodeModel.executeModelPostProcessOutput: a node has to give as many objects as it has ports, and none may be null. */
    @Test
    void refusesOutputsThatAreMissing() {
        configure();
        model().m_execution = (model, in, exec) -> null;
        execute(new DefaultNodeProgressMonitor());
        assertThat(m_node.getNodeMessage())
                .hasToString(
                        "ERROR: Execute failed: Invalid result. Execution failed, reason: data at output 0 is null.");
        configure();
        model().m_execution = (model, in, exec) -> new BufferedDataTable[2];
        execute(new DefaultNodeProgressMonitor());
        assertThat(m_node.getNodeMessage())
                .hasToString(
                        "ERROR: Execute failed: Invalid result. Execution failed. Reason: Incorrect implementation;"
                                + " the execute method in \"Model\" returned null or an incorrect number of output tables.");
    }

    /** Whatever is thrown, errors of Java too, is a message; one without a text names the class. */
    @Test
    void survivesErrors() {
        configure();
        model().m_execution = (model, in, exec) -> {
            throw new Error();
        };
        assertThat(execute(new DefaultNodeProgressMonitor())).isFalse();
        assertThat(m_node.getNodeMessage()).hasToString("ERROR: Execute failed: (\"Error\"): null");
    }

    /** An exception resets the model, and its text follows "Execute failed: ". */
    @Test
    void resetsAfterFailure() {
        configure();
        model().m_execution = (model, in, exec) -> {
            throw new IllegalStateException("broken pen");
        };
        assertThat(execute(new DefaultNodeProgressMonitor())).isFalse();
        assertThat(m_node.getNodeMessage()).hasToString("ERROR: Execute failed: broken pen");
        assertThat(model().m_calls).endsWith("execute", "reset");
        assertThat(m_node.isExecuted()).isFalse();
    }

    /** A KNIMEException is shown as it is, with its resolutions. */
    @Test
    void showsStructuredErrors() {
        configure();
        model().m_execution = (model, in, exec) -> {
            throw KNIMEException.of(Message.fromSummaryWithResolution("No ink.", "Draw something."));
        };
        execute(new DefaultNodeProgressMonitor());
        assertThat(m_node.getNodeMessage()).hasToString("ERROR: No ink.");
        assertThat(m_node.getNodeMessage().getResolutions()).containsExactly("Draw something.");
    }

    /** Cancelling is a warning, whatever the model throws then. */
    @Test
    void warnsWhenCancelled() {
        configure();
        var progress = new DefaultNodeProgressMonitor();
        model().m_execution = (model, in, exec) -> {
            progress.setExecuteCanceled();
            throw new IllegalStateException("stopped in the middle");
        };
        assertThat(execute(progress)).isFalse();
        assertThat(m_node.getNodeMessage()).hasToString("WARNING: Execution canceled");
        assertThat(model().m_calls).endsWith("execute", "reset");
    }

    /** Pushed variables go out, the newest last, and are forgotten when the node is configured again. */
    @Test
    void pushesFlowVariables() {
        m_node.configure(new PortObjectSpec[] {RecordingNodeFactory.SPEC}, List.of(new FlowVariable("rows", 3)));
        assertThat(model().peekFlowVariableInt("rows")).isEqualTo(3);
        model().pushForTest("rows", 5);
        assertThat(model().peekFlowVariableInt("rows")).isEqualTo(5);
        assertThat(m_node.getPushedFlowVariables())
                .extracting(FlowVariable::getName)
                .containsExactly("rows");
        configure();
        assertThat(m_node.getPushedFlowVariables()).isEmpty();
        assertThatThrownBy(() -> model().peekFlowVariableInt("rows"))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    /** Loading an executed node: validate twice, load, loadInternals; neither configure nor reset. */
    @Test
    void loadsAnExecutedNode() throws Exception {
        m_node.loadSettingsOfExecuted(settings());
        m_node.loadExecuted(
                new PortObject[] {RecordingNodeFactory.table(1)},
                List.of(),
                new File("."),
                null,
                new ExecutionMonitor());
        assertThat(model().m_calls).containsExactly("validate", "validate", "load", "loadInternals");
        assertThat(m_node.isExecuted()).isTrue();
        assertThat(((DataTableSpec) m_node.getOutputSpec(0)).getColumnNames()).containsExactly("x");
    }
}
