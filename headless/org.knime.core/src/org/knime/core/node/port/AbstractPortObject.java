// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;

/** A port object that writes and reads its own zip entries; subclasses have a public constructor without arguments. */
public abstract class AbstractPortObject implements PortObject {

    private static final String META = "meta.xml";

    /** For the serializer. */
    public AbstractPortObject() {}

    /** Writes the object as zip entries. */
    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /** Reads the entries in the order they were written. */
    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /**
     * Writes the class name as entry {@code meta.xml} before the object's own entries.
     *
     * @param <T> class of the objects
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
            extends PortObjectSerializer<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObject(
                final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            PortUtil.expectEntry(in, META);
            var meta = ModelContent.loadFromXML(OpenStreams.entry(in));
            try {
                var object = PortUtil.newInstance(meta.getString("class_name"), AbstractPortObject.class);
                object.load(in, spec, exec);
                return (T) object;
            } catch (InvalidSettingsException ex) {
                throw new IOException("The entry " + META + " of a port object is not usable: " + ex.getMessage(), ex);
            }
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out, final ExecutionMonitor exec)
                throws IOException, CanceledExecutionException {
            out.putNextEntry(new ZipEntry(META));
            var meta = new ModelContent(META);
            meta.addInt("version", 1);
            meta.addString("class_name", portObject.getClass().getName());
            meta.saveToXML(OpenStreams.entry(out));
            portObject.save(out, exec);
        }
    }
}
