// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.training;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.osgi.service.urlconversion.URLConverter;
import org.knime.core.node.InvalidSettingsException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Where the jars are that the optional feature for Apache Spark brings: in a bundle without classes. */
final class SparkLibraries {

    private static final String BUNDLE = "org.ductus.spark";

    /** Outside of OSGi, as in a test, names the folder. */
    private static final String PROPERTY = "ductus.spark";

    private SparkLibraries() {}

    /**
     * The folder.
     *
     * @throws InvalidSettingsException with a sentence, if the feature is not installed
     */
    static Path folder() throws InvalidSettingsException {
        Bundle nodes = FrameworkUtil.getBundle(SparkLibraries.class);
        if (nodes == null) {
            return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
        }
        BundleContext context = nodes.getBundleContext();
        URL folder = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(BUNDLE))
                .findFirst()
                .map(bundle -> bundle.getEntry("libs/"))
                .orElseThrow(
                        () -> new InvalidSettingsException(
                                "The executor Apache Spark needs the feature \"Ductus on Apache Spark\", which is not installed: install"
                                        + " it from Ductus's update site and restart KNIME, or choose the executor \"This process\"."));
        try {
            return Path.of(file(context, folder));
        } catch (IOException | URISyntaxException | InvalidSyntaxException e) {
            throw new InvalidSettingsException(
                    "The libraries of Apache Spark can't be found: " + e.getMessage() + " Install the feature anew.",
                    e);
        }
    }

    /** The file that an address within a bundle stands for, which only the framework knows. */
    private static URI file(BundleContext context, URL entry)
            throws IOException, URISyntaxException, InvalidSyntaxException {
        for (var converter :
                context.getServiceReferences(URLConverter.class, "(protocol=" + entry.getProtocol() + ")")) {
            URL file = context.getService(converter).toFileURL(entry);
            context.ungetService(converter);
            // not yet encoded, so that it can be no URI as it stands
            return new URI(file.getProtocol(), null, file.getPath(), null);
        }
        throw new IOException("the framework converts no address of the kind " + entry.getProtocol() + ".");
    }
}
