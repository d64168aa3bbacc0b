// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.ductus.engine.report.HtmlPage;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/**
 * A node model with a page for its {@link HtmlView}. The page is made at the end of an execution and saved with the workflow,
 * so that it is there when the workflow is opened again.
 *
 * @param <P> the parameters
 */
public abstract class ViewedNodeModel<P extends NodeParameters> extends ParametersNodeModel<P> {

    private static final String FILE = "view.html";

    /** Many times what a page takes: a larger file was not written by Ductus. */
    private static final long LARGEST = 64L << 20;

    private volatile String m_content;

    /**
     * @param in types of the input ports
     * @param out types of the output ports
     * @param parameters the settings
     */
    protected ViewedNodeModel(PortType[] in, PortType[] out, Class<P> parameters) {
        super(in, out, parameters);
    }

    /**
     * Makes the page. A page that can't be drawn, for instance on a server without fonts, must not cost the results: it says
     * why instead.
     *
     * @param content makes the page's content, see {@link HtmlPage#content()}
     */
    protected final void show(Supplier<String> content) {
        try {
            m_content = content.get();
        } catch (RuntimeException
                | LinkageError
                | InternalError e) { // the latter two: Java without its drawing libraries
            m_content = new HtmlPage("No view")
                    .paragraph("The page could not be drawn on this machine (" + Refusals.sentence(e)
                            + "). The node's results are not affected.")
                    .content();
        }
    }

    /** {@return the content of the page, if the node was executed} */
    public final Optional<String> content() {
        return Optional.ofNullable(m_content);
    }

    @Override
    protected final void reset() {
        m_content = null;
    }

    @Override
    protected final void saveInternals(File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        if (m_content != null) {
            Files.writeString(folder.toPath().resolve(FILE), m_content);
        }
    }

    @Override
    protected final void loadInternals(File folder, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        Path file = folder.toPath().resolve(FILE);
        m_content = null;
        if (Files.exists(file)) {
            if (Files.size(file) > LARGEST) {
                throw new IOException("The saved view has more than " + (LARGEST >> 20)
                        + " MB and is not shown. Execute the node again to see it.");
            }
            // not strictly decoded: what is damaged looks so, and does no other harm
            m_content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
    }
}
