// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;

/** Writes and reads port objects with their registered serializers, as the nodes Model Writer and Model Reader do. */
public final class PortUtil {

    private static final String CONTENT = "content.xml";

    private static final String SPEC = "objectSpec.file";

    private static final String OBJECT = "object.file";

    private PortUtil() {}

    /** A stream to write a spec to. */
    public static PortObjectSpecZipOutputStream getPortObjectSpecZipOutputStream(final OutputStream in)
            throws IOException {
        return new PortObjectSpecZipOutputStream(in);
    }

    /** A stream to write an object to. */
    public static PortObjectZipOutputStream getPortObjectZipOutputStream(final OutputStream in) throws IOException {
        return new PortObjectZipOutputStream(in);
    }

    /** A stream to read a spec from. */
    public static PortObjectSpecZipInputStream getPortObjectSpecZipInputStream(final InputStream in)
            throws IOException {
        return new PortObjectSpecZipInputStream(in);
    }

    /** A stream to read an object from. */
    public static PortObjectZipInputStream getPortObjectZipInputStream(final InputStream in) throws IOException {
        return new PortObjectZipInputStream(in);
    }

    /** Writes spec and object to a file. */
    public static void writeObjectToFile(final PortObject po, final File file, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        try (var out = new BufferedOutputStream(new FileOutputStream(file))) {
            writeObjectToStream(po, out, exec);
        }
    }

    /** Writes spec and object to a stream, which stays open. */
    public static void writeObjectToStream(final PortObject po, final OutputStream output, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        var zip = new ZipOutputStream(output);
        zip.putNextEntry(new ZipEntry(CONTENT));
        var content = new ModelContent("content");
        content.addInt("version", 1);
        content.addString("port_spec_class", po.getSpec().getClass().getName());
        content.addString("port_object_class", po.getClass().getName());
        content.saveToXML(OpenStreams.entry(zip));
        zip.putNextEntry(new ZipEntry(SPEC));
        writeSpec(po.getSpec(), OpenStreams.entry(zip));
        zip.putNextEntry(new ZipEntry(OBJECT));
        writeObject(po, OpenStreams.entry(zip), exec);
        zip.finish();
        output.flush();
    }

    /** Reads spec and object from a file. */
    public static PortObject readObjectFromFile(final File file, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        try (var in = new FileInputStream(file)) {
            return readObjectFromStream(in, exec);
        }
    }

    /** Reads spec and object from a stream, which is closed. */
    public static PortObject readObjectFromStream(final InputStream input, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        try (var zip = new ZipInputStream(new BufferedInputStream(input))) {
            var content = readContent(zip);
            var spec = readSpec(zip, content);
            expectEntry(zip, OBJECT);
            return readObject(content.getString("port_object_class"), spec, OpenStreams.entry(zip), exec);
        } catch (InvalidSettingsException ex) {
            throw new IOException(
                    "The entry " + CONTENT + " of a port object file is not usable: " + ex.getMessage(), ex);
        }
    }

    /** Reads only the spec from a file. */
    public static PortObjectSpec readObjectSpecFromFile(final File file) throws IOException {
        try (var in = new FileInputStream(file)) {
            return readObjectSpecFromStream(in);
        }
    }

    /** Reads only the spec from a stream, which is closed. */
    public static PortObjectSpec readObjectSpecFromStream(final InputStream stream) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(stream))) {
            return readSpec(zip, readContent(zip));
        } catch (InvalidSettingsException ex) {
            throw new IOException(
                    "The entry " + CONTENT + " of a port object file is not usable: " + ex.getMessage(), ex);
        }
    }

    private static ModelContentRO readContent(final ZipInputStream zip) throws IOException {
        expectEntry(zip, CONTENT);
        return ModelContent.loadFromXML(OpenStreams.entry(zip));
    }

    private static PortObjectSpec readSpec(final ZipInputStream zip, final ModelContentRO content)
            throws IOException, InvalidSettingsException {
        expectEntry(zip, SPEC);
        return readSpec(content.getString("port_spec_class"), OpenStreams.entry(zip));
    }

    /** Writes a spec with its registered serializer and closes the stream, which gets uncompressed entries. */
    public static void writeSpec(final PortObjectSpec spec, final OutputStream out) throws IOException {
        var serializer = PortTypeRegistry.getInstance()
                .getSpecSerializer(spec.getClass())
                .orElseThrow();
        try (var zip = new PortObjectSpecZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            serializer.savePortObjectSpec(spec, zip);
        }
    }

    /** Reads a spec of that class with its registered serializer and closes the stream. */
    public static PortObjectSpec readSpec(final String className, final InputStream in) throws IOException {
        var registry = PortTypeRegistry.getInstance();
        var type = registry.getSpecClass(className).orElseThrow(() -> notRegistered(className));
        try (var zip = new PortObjectSpecZipInputStream(in)) {
            return registry.getSpecSerializer(type).orElseThrow().loadPortObjectSpec(zip);
        }
    }

    /** Writes an object with its registered serializer and closes the stream. */
    public static void writeObject(final PortObject object, final OutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        var serializer = PortTypeRegistry.getInstance()
                .getObjectSerializer(object.getClass())
                .orElseThrow();
        try (var zip = new PortObjectZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            serializer.savePortObject(object, zip, exec);
        }
    }

    /** Reads an object of that class with its registered serializer and closes the stream. */
    public static PortObject readObject(
            final String className, final PortObjectSpec spec, final InputStream in, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        var registry = PortTypeRegistry.getInstance();
        var type = registry.getObjectClass(className).orElseThrow(() -> notRegistered(className));
        try (var zip = new PortObjectZipInputStream(in)) {
            return registry.getObjectSerializer(type).orElseThrow().loadPortObject(zip, spec, exec);
        }
    }

    /**
     * A copy made by the registered serializers. A class without one gives a {@code NoSuchElementException}.
     */
    public static PortObject copy(final PortObject object, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        var bytes = new ByteArrayOutputStream();
        writeSpec(object.getSpec(), bytes);
        var spec = readSpec(object.getSpec().getClass().getName(), new ByteArrayInputStream(bytes.toByteArray()));
        bytes.reset();
        writeObject(object, bytes, exec);
        return readObject(object.getClass().getName(), spec, new ByteArrayInputStream(bytes.toByteArray()), exec);
    }

    static void expectEntry(final ZipInputStream in, final String name) throws IOException {
        var entry = in.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("The entry " + name + " of a port object was expected, but "
                    + (entry == null ? "the stream ends" : "the next entry is " + entry.getName()) + ".");
        }
    }

    static <T extends PortObject> T newInstance(final String className, final Class<T> type) throws IOException {
        var registered =
                PortTypeRegistry.getInstance().getObjectClass(className).orElseThrow(() -> notRegistered(className));
        return create(registered, type);
    }

    static AbstractSimplePortObjectSpec newSpec(final String className) throws IOException {
        var registered =
                PortTypeRegistry.getInstance().getSpecClass(className).orElseThrow(() -> notRegistered(className));
        return create(registered, AbstractSimplePortObjectSpec.class);
    }

    private static <T> T create(final Class<?> registered, final Class<T> type) throws IOException {
        try {
            return registered.asSubclass(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException ex) {
            throw new IOException(
                    registered.getName() + " cannot be made by its constructor without arguments, which "
                            + "must be public: " + ex,
                    ex);
        }
    }

    private static IOException notRegistered(final String className) {
        return new IOException("No port type is registered for the class \"" + className + "\".");
    }
}
