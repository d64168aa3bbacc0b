// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A port object that is a tree of settings; subclasses have a public constructor without arguments. */
public abstract class AbstractSimplePortObject implements PortObject {

    private static final String CONTENT = "content.xml";

    /** For the serializer. */
    public AbstractSimplePortObject() {}

    /** Writes the object. */
    protected abstract void save(ModelContentWO model, ExecutionMonitor exec) throws CanceledExecutionException;

    /** Reads the object. */
    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
            throws InvalidSettingsException, CanceledExecutionException;

    /**
     * Writes class name and model as entry {@code content.xml}.
     *
     * @param <T> class of the objects
     */
    public abstract static class AbstractSimplePortObjectSerializer<T extends AbstractSimplePortObject>
            extends PortObjectSerializer<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObject(
                final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            PortUtil.expectEntry(in, CONTENT);
            var content = ModelContent.loadFromXML(OpenStreams.entry(in));
            try {
                var object = PortUtil.newInstance(content.getString("class_name"), AbstractSimplePortObject.class);
                object.load(content.getModelContent("model"), spec, exec);
                return (T) object;
            } catch (InvalidSettingsException ex) {
                throw new IOException("The port object is not readable: " + ex.getMessage(), ex);
            }
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            var content = new ModelContent("model.xml");
            content.addInt("version", 1);
            content.addString("class_name", portObject.getClass().getName());
            portObject.save(content.addModelContent("model"), exec);
            out.putNextEntry(new ZipEntry(CONTENT));
            content.saveToXML(OpenStreams.entry(out));
        }
    }

    private ModelContent content() {
        var content = new ModelContent("content");
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException ex) {
            throw new IllegalStateException("A monitor that nobody cancels was cancelled.", ex);
        }
        return content;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Two objects are equal if they are of one class and save the same settings. */
    @Override
    public boolean equals(final Object oport) {
        return oport == this
                || oport != null
                        && getClass() == oport.getClass()
                        && content().equals(((AbstractSimplePortObject) oport).content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }
}
