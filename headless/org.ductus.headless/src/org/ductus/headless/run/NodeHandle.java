// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.run;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;

/** What the runner needs of a node; ports are data ports, counted from 0. */
public interface NodeHandle {

    /** Name from the node's description. */
    String name();

    /** Number of data inputs. */
    int inputs();

    /** Number of data outputs. */
    int outputs();

    /** Type of an input; 0 is the flow variable port. */
    PortType inType(int port);

    /** Type of an output; 0 is the flow variable port. */
    PortType outType(int port);

    /** Whether an input may stay unconnected. */
    boolean isOptional(int input);

    /** What the node saves now; on a fresh node its defaults. */
    NodeSettings settings();

    /** What to write into the node's file: the settings that were loaded, as KNIME does; null if there were none. */
    NodeSettings stored();

    /**
     * Validates and loads settings.
     *
     * @param model the settings, or null for a node that never had any
     * @param variables which of them flow variables overwrite, or null
     * @throws InvalidSettingsException the node's own sentence if it refuses them
     */
    void load(NodeSettings model, NodeSettings variables) throws InvalidSettingsException;

    /**
     * Configures the node.
     *
     * @param specs of the inputs; null where nothing is connected or nothing is known yet
     * @param variables flow variables that come in, the strongest last
     * @return whether it is configured; if not, {@link #message()} says why
     */
    boolean configure(PortObjectSpec[] specs, Map<String, FlowVariable> variables);

    /** Specs of the outputs after configure or execute. */
    PortObjectSpec[] outSpecs();

    /**
     * Executes the configured node.
     *
     * @param objects at the inputs; null where nothing is connected
     * @param progress takes fraction (null if unknown) and text (null if none)
     * @return how it ended; if not done, {@link #message()} says why
     */
    Scheduler.Outcome execute(PortObject[] objects, BiConsumer<Double, String> progress);

    /** Objects at the outputs after a successful execute. */
    PortObject[] results();

    /** Flow variables that go out: those that came in, and what the node pushed. */
    Map<String, FlowVariable> variables();

    /** What the node had to say when it was last configured or executed. */
    Optional<NodeNote> message();

    /** The HTML of the executed node's view, if it has one. */
    Optional<String> viewHtml();

    /** Asks a running execute to stop; any thread. */
    void cancel();

    /** Throws results away. */
    void reset();
}
