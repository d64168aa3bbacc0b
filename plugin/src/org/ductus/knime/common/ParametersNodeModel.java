// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.ductus.engine.cgan.DivergenceException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.VariableType;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.node.parameters.NodeParameters;

/**
 * A node model whose settings are one parameters object, and whose failures are sentences: what the engine refuses (an
 * {@link IllegalArgumentException} or {@link IOException} with a sentence) ends the node with that sentence.
 *
 * @param <P> the parameters; their {@code validate()} checks every value, since KNIME itself enforces no limit
 */
@SuppressWarnings("restriction")
public abstract class ParametersNodeModel<P extends NodeParameters> extends NodeModel {

    /** Flow variable with the seed that a node used. */
    private static final String SEED_USED = "seed_used";

    private final Class<P> m_class;

    private P m_parameters;

    /**
     * @param in types of the input ports
     * @param out types of the output ports
     * @param parameters the settings
     */
    protected ParametersNodeModel(PortType[] in, PortType[] out, Class<P> parameters) {
        super(in, out);
        m_class = parameters;
    }

    /**
     * The settings; a node that was never configured guesses its columns from the inputs, once.
     *
     * @param inputs specs of what is connected
     */
    private P parameters(PortObjectSpec[] inputs) {
        if (m_parameters == null) {
            m_parameters = NodeParametersUtil.createSettings(m_class, inputs);
        }
        return m_parameters;
    }

    /**
     * What the outputs will look like.
     *
     * @param inputs specs of what is connected
     * @param parameters the settings, valid
     * @throws InvalidSettingsException with a sentence, if the inputs don't fit the settings
     */
    protected abstract PortObjectSpec[] configure(PortObjectSpec[] inputs, P parameters)
            throws InvalidSettingsException;

    /**
     * Does the node's work.
     *
     * @param inputs what is connected
     * @param parameters the settings, valid
     * @param exec for tables, progress and cancel
     * @return the outputs
     * @throws Exception with a sentence as its message
     */
    protected abstract PortObject[] execute(PortObject[] inputs, P parameters, ExecutionContext exec) throws Exception;

    @Override
    protected final PortObjectSpec[] configure(PortObjectSpec[] inputs) throws InvalidSettingsException {
        P parameters = parameters(inputs);
        parameters.validate();
        return configure(inputs, parameters);
    }

    @Override
    protected final PortObject[] execute(PortObject[] inputs, ExecutionContext exec) throws Exception {
        var specs = new PortObjectSpec[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            specs[i] = inputs[i].getSpec();
        }
        try {
            return execute(inputs, parameters(specs), exec);
        } catch (CancellationException e) {
            throw cancelled(e);
        } catch (IllegalArgumentException | DivergenceException | IOException e) {
            throw new KNIMEException(Refusals.sentence(e), e);
        } catch (UncheckedIOException e) {
            throw new KNIMEException(Refusals.sentence(e.getCause()), e);
        } catch (OutOfMemoryError e) {
            throw new KNIMEException(
                    "There is not enough memory: give KNIME more (-Xmx in knime.ini), or work on fewer rows.", e);
        } catch (LinkageError e) {
            throw new KNIMEException(
                    "The native libraries for training could not be loaded on this machine (" + e.getMessage()
                            + "). Install Ductus from its update site for this operating system and processor.",
                    e);
        }
    }

    private static CanceledExecutionException cancelled(CancellationException cause) {
        var cancelled = new CanceledExecutionException();
        cancelled.initCause(cause);
        return cancelled;
    }

    /** Shows the seed that was used as a flow variable, so that a run with a drawn seed can be repeated. */
    protected final void pushSeed(long seed) {
        pushFlowVariable(SEED_USED, VariableType.LongType.INSTANCE, seed);
    }

    @Override
    protected final void saveSettingsTo(NodeSettingsWO settings) {
        NodeParametersUtil.saveSettings(
                m_class, m_parameters == null ? NodeParametersUtil.createSettings(m_class) : m_parameters, settings);
    }

    @Override
    protected final void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException {
        NodeParametersUtil.loadSettings(settings, m_class).validate();
    }

    @Override
    protected final void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException {
        m_parameters = NodeParametersUtil.loadSettings(settings, m_class);
    }

    @Override
    protected void reset() {
        // nothing is kept between runs
    }

    @Override
    protected void loadInternals(File folder, ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        // nothing is kept with the workflow
    }

    @Override
    protected void saveInternals(File folder, ExecutionMonitor exec) throws IOException, CanceledExecutionException {
        // nothing is kept with the workflow
    }
}
