// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.knime.core.node.Node;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.NodeContext;

/** Addresses of files. */
public final class FileUtil {

    private static final String WORKFLOW_FOLDER = "context.workflow.absolute-path";

    private FileUtil() {}

    /**
     * The address in a text, or that of the file to which a path leads.
     *
     * @throws MalformedURLException if it is neither
     */
    public static URL toURL(final String path) throws MalformedURLException {
        if (path.isEmpty()) {
            throw new InvalidPathException("", "Empty path");
        }
        final String encoded = path.replace(" ", "%20");
        if (encoded.regionMatches(true, 0, "knime:", 0, "knime:".length())) {
            return new URL(null, encoded, new Unopened());
        }
        try {
            return new URL(encoded);
        } catch (MalformedURLException e) {
            return Path.of(path).toAbsolutePath().toUri().toURL();
        }
    }

    /**
     * The local file to which an address leads, seen from the workflow of the node in whose context this is called.
     *
     * @return the path, or null if it is no local one
     * @throws IOException if it can't be resolved
     */
    public static Path resolveToPath(final URL url) throws IOException, URISyntaxException {
        final URI uri = url.toURI();
        if ("file".equalsIgnoreCase(uri.getScheme())) {
            return Path.of(uri);
        }
        if (!"knime".equalsIgnoreCase(uri.getScheme())) {
            return null;
        }
        final Path workflow = NodeContext.getContextOptional()
                .flatMap(context -> context.getContextObjectForClass(Node.class))
                .map(node -> node.getIncomingFlowVariables().get(WORKFLOW_FOLDER))
                .map(FlowVariable::getStringValue)
                .map(Path::of)
                .orElseThrow(() -> new IOException("No workflow is known from which " + url + " could lead."));
        final String path = String.valueOf(uri.getPath()).replaceFirst("^/+", "");
        return switch (String.valueOf(uri.getHost())) {
            case "knime.workflow" -> workflow.resolve(path).normalize();
            case "knime.mountpoint", "knime.space" -> workflow.resolveSibling(path)
                    .normalize();
            default -> throw new IOException(
                    "The address " + url + " leads to a place that is not there without KNIME.");
        };
    }

    /** Addresses of KNIME's are resolved, never opened. */
    private static final class Unopened extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(final URL url) throws IOException {
            throw new IOException(url + " can't be opened.");
        }
    }
}
