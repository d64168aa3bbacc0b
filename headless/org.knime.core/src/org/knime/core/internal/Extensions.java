// SPDX-License-Identifier: Apache-2.0
package org.knime.core.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/**
 * The extension registry: Equinox's where there is one, otherwise (on a plain class path, in tests) one that is read
 * from all {@code plugin.xml} on it.
 */
public final class Extensions {

    // outside OSGi the name of a bundle is unknown, so that its own plugin.xml cannot give points their full names
    private static final String POINTS = "<plugin><extension-point id=\"DataType\" name=\"Data types\"/>"
            + "<extension-point id=\"DataValueRenderer\" name=\"Renderers\"/>"
            + "<extension-point id=\"PortType\" name=\"Port types\"/></plugin>";

    private static IExtensionRegistry classPathRegistry;

    private Extensions() {}

    /** The elements contributed to an extension point. */
    public static List<IConfigurationElement> elements(final String point) {
        return Arrays.asList(registry().getConfigurationElementsFor(point));
    }

    private static synchronized IExtensionRegistry registry() {
        IExtensionRegistry running = RegistryFactory.getRegistry();
        if (running != null) {
            return running;
        }
        if (classPathRegistry == null) {
            classPathRegistry = readClassPath();
        }
        return classPathRegistry;
    }

    private static IExtensionRegistry readClassPath() {
        try {
            Object token = new Object();
            IExtensionRegistry registry =
                    RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
            registry.addContribution(
                    new ByteArrayInputStream(POINTS.getBytes(StandardCharsets.UTF_8)),
                    ContributorFactorySimple.createContributor("org.knime.core"),
                    false,
                    "points",
                    null,
                    token);
            for (URL url : Collections.list(Extensions.class.getClassLoader().getResources("plugin.xml"))) {
                try (InputStream in = url.openStream()) {
                    registry.addContribution(
                            in,
                            ContributorFactorySimple.createContributor(url.toString()),
                            false,
                            url.toString(),
                            null,
                            token);
                }
            }
            return registry;
        } catch (IOException e) {
            throw new IllegalStateException("The extensions on the class path can't be read: " + e.getMessage(), e);
        }
    }
}
