// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The folder of a workflow: the one that was named, or a temporary one that a {@code .knwf} file was unpacked to. */
public final class WorkflowFolder implements AutoCloseable {

    static final String WORKFLOW_FILE = "workflow.knime";
    private static final int MAX_ENTRIES = 100_000;
    private static final long MAX_BYTES = 4L << 30;

    private final Path folder;
    private final Path temporary;

    private WorkflowFolder(final Path folder, final Path temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * Opens a workflow folder, a {@code workflow.knime} inside one, or a {@code .knwf} file.
     *
     * @throws IOException with a sentence if there is no workflow
     */
    public static WorkflowFolder open(final Path path) throws IOException {
        if (Files.isDirectory(path)) {
            if (!Files.isRegularFile(path.resolve(WORKFLOW_FILE))) {
                throw new IOException(path + " is no workflow: it holds no " + WORKFLOW_FILE + ".");
            }
            return new WorkflowFolder(path, null);
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("There is no workflow " + path + ".");
        }
        if (path.getFileName().toString().equals(WORKFLOW_FILE)) {
            return new WorkflowFolder(path.toAbsolutePath().getParent(), null);
        }
        if (!path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".knwf")) {
            throw new IOException(
                    path + " is no workflow: expected a folder with a " + WORKFLOW_FILE + ", or a .knwf file.");
        }
        final Path temporary = Files.createTempDirectory("ductus-knwf-");
        try {
            unpack(path, temporary);
            return new WorkflowFolder(onlyWorkflow(path, temporary), temporary);
        } catch (IOException | RuntimeException e) {
            delete(temporary);
            throw e;
        }
    }

    /** The folder that holds {@code workflow.knime}. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            delete(temporary);
        }
    }

    private static void unpack(final Path archive, final Path target) throws IOException {
        long bytes = 0;
        int entries = 0;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new IOException(archive + " holds more than " + MAX_ENTRIES + " files.");
                }
                final Path unpacked = inside(archive, target, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(unpacked);
                } else {
                    Files.createDirectories(unpacked.getParent());
                    bytes = copy(archive, zip, unpacked, bytes);
                }
            }
        } catch (ZipException e) {
            throw new IOException(archive + " is no readable .knwf file: " + e.getMessage() + ".", e);
        }
        if (entries == 0) {
            throw new IOException(archive + " is no readable .knwf file: it holds no zip entries.");
        }
    }

    /** A name that leads out of the folder is refused: otherwise an archive could overwrite any file. */
    private static Path inside(final Path archive, final Path target, final String name) throws IOException {
        final Path file = target.resolve(name.replace('\\', '/')).normalize();
        if (!file.startsWith(target)) {
            throw new IOException(archive + " is refused: its entry '" + name + "' lies outside of the workflow.");
        }
        return file;
    }

    private static long copy(final Path archive, final InputStream zip, final Path file, final long before)
            throws IOException {
        long bytes = before;
        final byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                bytes += n;
                if (bytes > MAX_BYTES) {
                    throw new IOException(
                            archive + " is refused: it unpacks to more than " + (MAX_BYTES >> 30) + " GiB.");
                }
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }

    private static Path onlyWorkflow(final Path archive, final Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(WORKFLOW_FILE))) {
            return folder;
        }
        try (Stream<Path> children = Files.list(folder)) {
            final List<Path> workflows = children.filter(c -> Files.isRegularFile(c.resolve(WORKFLOW_FILE)))
                    .toList();
            if (workflows.size() != 1) {
                throw new IOException(archive + " holds " + workflows.size()
                        + " workflows at its top level; a .knwf file holds one.");
            }
            return workflows.get(0);
        }
    }

    private static void delete(final Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
