// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;

/** Nodes by the names of their factories, as the installed bundles declare them in their {@code plugin.xml}. */
final class NodeRepository {

    private static final String NODES = "org.knime.workbench.repository.nodes";
    private static final String FACTORY = "factory-class";

    private final Map<String, IConfigurationElement> elements = new HashMap<>();

    private NodeRepository() {}

    static NodeRepository read() {
        final NodeRepository repository = new NodeRepository();
        final IExtensionRegistry registry = RegistryFactory.getRegistry();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(NODES)) {
            repository.elements.put(element.getAttribute(FACTORY), element);
        }
        return repository;
    }

    /** Whether a bundle declares the factory. */
    boolean contains(final String factory) {
        return elements.containsKey(factory);
    }

    /** Whether a bundle declares any node. */
    boolean hasBundle(final String symbolicName) {
        return elements.values().stream()
                .anyMatch(e -> symbolicName.equals(e.getContributor().getName()));
    }

    /**
     * A new factory; the bundle that declares it loads the class.
     *
     * @return empty if no bundle declares it
     * @throws IllegalArgumentException with a sentence if the class can't be loaded or made
     */
    @SuppressWarnings("unchecked")
    Optional<NodeFactory<NodeModel>> create(final String factory) {
        final IConfigurationElement element = elements.get(factory);
        if (element == null) {
            return Optional.empty();
        }
        try {
            return Optional.of((NodeFactory<NodeModel>) element.createExecutableExtension(FACTORY));
        } catch (CoreException e) {
            final Throwable cause =
                    e.getStatus().getException() == null ? e : e.getStatus().getException();
            throw new IllegalArgumentException(
                    "The node factory " + factory + " of the bundle "
                            + element.getContributor().getName() + " can't be made: " + cause,
                    e);
        }
    }
}
