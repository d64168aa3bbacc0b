// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.node.workflow.VariableType;

/**
 * Runs one node as a workflow would: settings by key, inputs, configure, execute, and then what came of it.
 *
 * <p>Without {@link #set} the node runs as one that was just dragged in and connected. With it, the settings are those that
 * the node guesses from its inputs, with the entries set written over them.
 */
public final class NodeRunner {

    private final NodeFactory<? extends NodeModel> m_factory;

    private final List<String> m_addedPorts = new ArrayList<>();

    private final Map<String, Object> m_entries = new LinkedHashMap<>();

    private final List<FlowVariable> m_variables = new ArrayList<>();

    private PortObject[] m_inputs = {};

    private NodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    private final List<String> m_stepsBack = new ArrayList<>();

    private double m_furthest;

    private Node m_node;

    private boolean m_configured;

    private NodeRunner(NodeFactory<? extends NodeModel> factory) {
        m_factory = factory;
    }

    /** A new node with its default ports. */
    public static NodeRunner of(Class<? extends NodeFactory<? extends NodeModel>> factory) {
        try {
            return new NodeRunner(factory.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(factory + " can't be made.", e);
        }
    }

    /** Adds the port of an optional group. */
    public NodeRunner addPort(String group) {
        m_addedPorts.add(group);
        return this;
    }

    /**
     * Writes a value over a setting.
     *
     * @param key its key; keys of configs within configs are separated by a slash
     * @param value a string (or null), boolean, int, long, double or array of strings, of the type that is saved
     */
    public NodeRunner set(String key, Object value) {
        m_entries.put(key, value);
        return this;
    }

    /** What is connected, input by input. */
    public NodeRunner inputs(PortObject... inputs) {
        m_inputs = inputs;
        return this;
    }

    /** A flow variable of text that the node sees. */
    public NodeRunner variable(String name, String value) {
        m_variables.add(new FlowVariable(name, VariableType.StringType.INSTANCE, value));
        return this;
    }

    /** What shows progress, and can cancel. */
    public NodeRunner progress(NodeProgressMonitor progress) {
        m_progress = progress;
        return this;
    }

    /** Makes the node, loads its settings and configures it with the specs of the inputs. */
    public NodeRunner configure() {
        var specs = Arrays.stream(m_inputs).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
        return configure(specs);
    }

    /** Makes the node, loads its settings and configures it with these specs. */
    public NodeRunner configure(PortObjectSpec... specs) {
        try {
            m_node = node();
            m_configured = m_node.configure(specs, m_variables);
            if (!m_entries.isEmpty()) {
                var settings = settings();
                m_entries.forEach((key, value) -> put(settings, key, value));
                m_node.loadSettings(settings);
                m_configured = m_node.configure(specs, m_variables);
            }
            return this;
        } catch (InvalidSettingsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Configures the node and, if that went well, executes it. */
    @SuppressWarnings("deprecation")
    public NodeRunner run() {
        configure();
        if (m_configured) {
            m_furthest = 0; // an execution before this one has nothing to do with it
            m_progress.addProgressListener(event -> watch(event.getProgress()));
            m_node.execute(m_inputs, new ExecutionContext(m_progress, m_node));
        }
        return this;
    }

    /** {@link #run()} of a node that must succeed. */
    public NodeRunner runOk() {
        run();
        if (!m_node.isExecuted()) {
            throw new AssertionError("The node did not execute: " + m_node.getNodeMessage());
        }
        if (!m_stepsBack.isEmpty()) {
            throw new AssertionError("The node's progress goes back, which KNIME would show: " + m_stepsBack);
        }
        return this;
    }

    private void watch(Double progress) {
        if (progress == null) {
            return;
        }
        if (progress < m_furthest) {
            m_stepsBack.add(m_furthest + " to " + progress);
        }
        m_furthest = progress;
    }

    private Node node() throws InvalidSettingsException {
        var node = new Node(m_factory);
        if (m_addedPorts.isEmpty()) {
            return node;
        }
        var configuration = node.getCopyOfCreationConfig().orElseThrow();
        var ports = configuration.getPortConfig().orElseThrow();
        for (String name : m_addedPorts) {
            var group = (ExtendablePortGroup) ports.getGroup(name);
            group.addPort(group.getSupportedPortTypes()[0]);
        }
        var saved = new NodeSettings("node_creation_config");
        configuration.saveSettingsTo(saved);
        return new Node(m_factory, saved);
    }

    private static void put(NodeSettings settings, String key, Object value) {
        try {
            NodeSettings config = settings;
            String[] path = key.split("/");
            for (int i = 0; i < path.length - 1; i++) {
                config = config.getNodeSettings(path[i]);
            }
            String last = path[path.length - 1];
            if (!config.containsKey(last)) {
                throw new IllegalArgumentException("There is no setting \"" + key + "\".");
            }
            if (value == null || value instanceof String) {
                config.addString(last, (String) value);
            } else if (value instanceof Boolean flag) {
                config.addBoolean(last, flag);
            } else if (value instanceof Integer number) {
                config.addInt(last, number);
            } else if (value instanceof Long number) {
                config.addLong(last, number);
            } else if (value instanceof Double number) {
                config.addDouble(last, number);
            } else {
                config.addStringArray(last, (String[]) value);
            }
        } catch (InvalidSettingsException e) {
            throw new IllegalArgumentException("There is no setting \"" + key + "\".", e);
        }
    }

    /** The node that was last configured or run. */
    public Node lastNode() {
        return m_node;
    }

    /** The settings that the node would save now. */
    public NodeSettings settings() {
        var settings = new NodeSettings("model");
        m_node.saveSettingsTo(settings);
        return settings;
    }

    /** Whether the last run went well. */
    public boolean executed() {
        return m_node.isExecuted();
    }

    /** An output that is a table, after a run. */
    public BufferedDataTable table(int index) {
        return output(index, BufferedDataTable.class);
    }

    /** An output after a run. */
    public <T extends PortObject> T output(int index, Class<T> type) {
        return type.cast(m_node.getOutputObject(index));
    }

    /** The spec of an output; after {@link #configure} what the node announces. */
    public PortObjectSpec spec(int index) {
        return m_node.getOutputSpec(index);
    }

    /** The spec of an output that is a table. */
    public DataTableSpec tableSpec(int index) {
        return (DataTableSpec) spec(index);
    }

    /** The sentence of the warning, or empty. */
    public String warning() {
        return sentence(NodeMessage.Type.WARNING);
    }

    /** The sentence of the error, or empty. */
    public String error() {
        return sentence(NodeMessage.Type.ERROR);
    }

    private String sentence(NodeMessage.Type type) {
        return Optional.of(m_node.getNodeMessage())
                .filter(message -> message.getMessageType() == type)
                .map(NodeMessage::getMessage)
                .orElse("");
    }

    /** A flow variable that the node pushed. */
    public FlowVariable variable(String name) {
        return m_node.getPushedFlowVariables().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No flow variable \"" + name + "\" was pushed."));
    }
}
