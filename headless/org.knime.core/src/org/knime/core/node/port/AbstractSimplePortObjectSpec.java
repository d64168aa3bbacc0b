// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A spec that is a tree of settings; subclasses have a public constructor without arguments. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    private static final String CONTENT = "content.xml";

    /** For the serializer. */
    public AbstractSimplePortObjectSpec() {}

    /** Writes the spec. */
    protected abstract void save(ModelContentWO model);

    /** Reads the spec. */
    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

    /**
     * Writes class name and model as entry {@code content.xml}.
     *
     * @param <T> class of the specs
     */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
            extends PortObjectSpecSerializer<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            PortUtil.expectEntry(in, CONTENT);
            var content = ModelContent.loadFromXML(OpenStreams.entry(in));
            try {
                var spec = PortUtil.newSpec(content.getString("class_name"));
                spec.load(content.getModelContent("model"));
                return (T) spec;
            } catch (InvalidSettingsException ex) {
                throw new IOException("The spec of a port object is not readable: " + ex.getMessage(), ex);
            }
        }

        @Override
        public void savePortObjectSpec(final T portObject, final PortObjectSpecZipOutputStream out) throws IOException {
            var content = new ModelContent("model.xml");
            savePortObjectSpecToModelSettings(portObject, content);
            out.putNextEntry(new ZipEntry(CONTENT));
            content.saveToXML(OpenStreams.entry(out));
        }

        /** Writes version, class name and model into the content. */
        public static <T extends AbstractSimplePortObjectSpec> void savePortObjectSpecToModelSettings(
                final T spec, final ModelContentWO model) {
            model.addInt("version", 1);
            model.addString("class_name", spec.getClass().getName());
            spec.save(model.addModelContent("model"));
        }
    }

    private ModelContent content() {
        var content = new ModelContent("content");
        save(content);
        return content;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Two specs are equal if they are of one class and save the same settings. */
    @Override
    public boolean equals(final Object ospec) {
        return ospec == this
                || ospec != null
                        && getClass() == ospec.getClass()
                        && content().equals(((AbstractSimplePortObjectSpec) ospec).content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }
}
