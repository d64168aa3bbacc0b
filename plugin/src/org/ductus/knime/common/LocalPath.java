// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.FileUtil;

/**
 * A file or folder as a user enters it: a path on this computer, or an address of KNIME's that leads to one, such as
 * {@code knime://knime.workflow/data/ink.csv} for a file that lies with the workflow.
 */
public final class LocalPath {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(knime|file):.*");

    private LocalPath() {}

    /**
     * Checks what was entered, as far as that can be done while a node is set up.
     *
     * @param text what was entered
     * @throws InvalidSettingsException with a sentence, if it can be no path
     */
    public static void check(String text) throws InvalidSettingsException {
        if (!isAddress(text)) {
            path(text);
        }
    }

    /**
     * The file or folder. Addresses lead from the workflow of the node that asks, so this must be asked while the node is
     * configured or executed.
     *
     * @param text what was entered
     * @throws InvalidSettingsException with a sentence, if it leads to no place on this computer
     */
    public static Path resolve(String text) throws InvalidSettingsException {
        if (!isAddress(text)) {
            return path(text);
        }
        Path path;
        try {
            path = FileUtil.resolveToPath(FileUtil.toURL(text.strip()));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "The address \"" + text.strip() + "\" can't be resolved: " + e.getMessage(), e);
        }
        if (path == null) {
            throw new InvalidSettingsException("The address \"" + text.strip()
                    + "\" leads to no file on this computer. Enter a path, or an address such as"
                    + " knime://knime.workflow/data/ink.csv.");
        }
        return path;
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text.strip()).matches();
    }

    private static Path path(String text) throws InvalidSettingsException {
        try {
            return Path.of(text.strip());
        } catch (InvalidPathException e) {
            throw new InvalidSettingsException(
                    "\"" + text + "\" is not a path on this computer: " + e.getMessage() + ".", e);
        }
    }
}
