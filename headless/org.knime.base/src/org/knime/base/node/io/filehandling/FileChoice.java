// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.filehandling;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** The file that a node reads or writes, under the settings keys of KNIME's file choosers. */
public final class FileChoice {

    /** Flow variable that holds the folder of the workflow. */
    public static final String WORKFLOW_FOLDER = "context.workflow.absolute-path";

    private final String m_key;

    private final boolean m_writer;

    private String m_type = "LOCAL";

    private String m_specifier;

    private String m_path = "";

    private boolean m_createFolders;

    private String m_ifExists = "fail";

    /**
     * @param key key of the chooser's settings
     * @param writer whether a file is written
     */
    public FileChoice(final String key, final boolean writer) {
        m_key = key;
        m_writer = writer;
    }

    /** Reads the settings under the key. */
    public void load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final NodeSettingsRO chooser = settings.getNodeSettings(m_key);
        final NodeSettingsRO path = chooser.getNodeSettings("path");
        m_path = path.getString("path");
        m_type = path.getString("file_system_type");
        m_specifier = path.getString("file_system_specifier", null);
        if (m_writer) {
            m_createFolders = chooser.getBoolean("create_missing_folders", false);
            m_ifExists = chooser.getString("if_path_exists", "fail").toLowerCase(Locale.ROOT);
        }
    }

    /** Writes the settings under the key. */
    public void save(final NodeSettingsWO settings) {
        final NodeSettingsWO internals = settings.addNodeSettings(m_key + "_Internals");
        internals.addString("SettingsModelID", m_writer ? "SMID_WriterFileChooser" : "SMID_ReaderFileChooser");
        internals.addBoolean("EnabledStatus", true);
        final NodeSettingsWO chooser = settings.addNodeSettings(m_key);
        saveSystem(chooser.addNodeSettings("file_system_chooser__Internals"));
        final NodeSettingsWO path = chooser.addNodeSettings("path");
        path.addBoolean("location_present", true);
        path.addString("file_system_type", m_type);
        if (m_specifier != null) {
            path.addString("file_system_specifier", m_specifier);
        }
        path.addString("path", m_path);
        final NodeSettingsWO filter = chooser.addNodeSettings("filter_mode_Internals");
        filter.addString("SettingsModelID", "SMID_FilterMode");
        filter.addBoolean("EnabledStatus", true);
        if (m_writer) {
            chooser.addBoolean("create_missing_folders", m_createFolders);
            chooser.addString("if_path_exists", m_ifExists);
        }
    }

    private void saveSystem(final NodeSettingsWO internals) {
        internals.addBoolean("has_fs_port", false);
        internals.addBoolean("overwritten_by_variable", false);
        internals.addString("convenience_fs_category", m_type);
        internals.addString("relative_to", m_specifier == null ? "knime.workflow.data" : m_specifier);
        internals.addString("mountpoint", "LOCAL");
        internals.addString("spaceId", "");
        internals.addString("spaceName", "");
        internals.addInt("custom_url_timeout", 10000);
        internals.addBoolean("connected_fs", true);
    }

    /** Whether the content is added to a file that exists. */
    public boolean appends() {
        return "append".equals(m_ifExists);
    }

    /** Complains if no file is chosen. */
    public void check() throws InvalidSettingsException {
        if (m_path == null || m_path.isBlank()) {
            throw new InvalidSettingsException("No file is selected. Enter a path in the node's dialog.");
        }
    }

    /**
     * The chosen file.
     *
     * @param workflowFolder folder of the workflow
     * @throws InvalidSettingsException if the file system is one that only a KNIME installation has
     */
    public Path resolve(final String workflowFolder) throws InvalidSettingsException {
        check();
        final Path workflow = Path.of(workflowFolder);
        final String relative = m_path.replaceAll("^/+", "");
        return switch (m_type) {
            case "LOCAL" -> Path.of(m_path);
            case "RELATIVE" -> switch (String.valueOf(m_specifier)) {
                case "knime.workflow" -> workflow.resolve(m_path).normalize();
                case "knime.workflow.data" -> workflow.resolve("data")
                        .resolve(relative)
                        .normalize();
                case "knime.mountpoint", "knime.space" -> parent(workflow)
                        .resolve(relative)
                        .normalize();
                default -> throw unsupported();
            };
            case "CUSTOM_URL" -> ofUrl(workflow);
            default -> throw unsupported();
        };
    }

    private Path ofUrl(final Path workflow) throws InvalidSettingsException {
        final URI uri;
        try {
            uri = URI.create(m_path.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException("The address '" + m_path + "' is malformed.", e);
        }
        if ("file".equals(uri.getScheme())) {
            return Path.of(uri);
        }
        final String relative = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/+", "");
        if ("knime".equals(uri.getScheme()) && "knime.workflow".equals(uri.getHost())) {
            return workflow.resolve(relative).normalize();
        }
        if ("knime".equals(uri.getScheme()) && "knime.mountpoint".equals(uri.getHost())) {
            return parent(workflow).resolve(relative).normalize();
        }
        throw unsupported();
    }

    private static Path parent(final Path workflow) {
        return workflow.getParent() == null ? workflow : workflow.getParent();
    }

    private InvalidSettingsException unsupported() {
        return new InvalidSettingsException("The file '" + m_path + "' lies in the file system "
                + m_type + (m_specifier == null ? "" : " (" + m_specifier + ")")
                + ", which is not there without KNIME. Select a local file or one relative to the workflow.");
    }

    /** Writes to a file; may be interrupted by an exception at any point. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it to a file that does not exist yet, or whose end it appends to. */
        void writeTo(Path file) throws Exception;
    }

    /**
     * Writes the chosen file as its overwrite policy says; a file that could not be written to its end leaves no trace.
     *
     * @param file {@link #resolve(String)}
     */
    public void write(final Path file, final Content content) throws Exception {
        final Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            if (!m_createFolders) {
                throw new NoSuchFileException(
                        folder.toString(),
                        null,
                        "The folder does not exist and must not be created due to the node's settings.");
            }
            Files.createDirectories(folder);
        }
        final boolean exists = Files.exists(file);
        if (exists && !appends() && !"overwrite".equals(m_ifExists)) {
            throw new FileAlreadyExistsException(
                    "Output file '" + file + "' exists and must not be overwritten due to the node's settings.");
        }
        final Path partial = Files.createTempFile(folder, ".partial-", ".tmp");
        partial.toFile().deleteOnExit();
        try {
            if (exists && appends()) {
                Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
            } else {
                // Made anew so that it gets the usual rights rather than those of a temporary file.
                Files.delete(partial);
            }
            content.writeTo(partial);
            move(partial, file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(final Path from, final Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
