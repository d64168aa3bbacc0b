// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes the parts of one kind of node. The description is read from the file {@code <simple class name>.xml} beside the
 * class, or beside a superclass; without a usable file the node is named after the class and is of no known kind.
 *
 * @param <T> model of the node
 */
public abstract class NodeFactory<T extends NodeModel> {

    /** Kind of a node, which decides its colour. */
    @SuppressWarnings("javadoc")
    public enum NodeType {
        Source,
        Sink,
        Learner,
        Predictor,
        Manipulator,
        Visualizer,
        Widget,
        Meta,
        LoopStart,
        LoopEnd,
        ScopeStart,
        ScopeEnd,
        /** @deprecated replaced by {@link #Configuration} and {@link #Widget} */
        @Deprecated
        QuickForm,
        Configuration,
        Other,
        Missing,
        Unknown,
        Subnode,
        VirtualIn,
        VirtualOut,
        Container
    }

    private final boolean m_lazy;

    private NodeDescription m_description;

    private URL m_icon;

    /** Reads the description at once. */
    protected NodeFactory() {
        this(false);
    }

    /** Reads the description at once, or only when {@link #init()} is called. */
    @SuppressWarnings("this-escape")
    protected NodeFactory(final boolean lazyInitialization) {
        m_lazy = lazyInitialization;
        if (!lazyInitialization) {
            init();
        }
    }

    /** Identifies the kind of node. */
    public final String getFactoryId() {
        return getClass().getName();
    }

    /** Reads the description. */
    protected NodeDescription createNodeDescription() throws SAXException, IOException {
        try (InputStream in = descriptionFile()) {
            return in == null ? new NoDescriptionProxy(getClass()) : new XmlNodeDescription(in);
        }
    }

    private InputStream descriptionFile() {
        for (Class<?> c = getClass(); c != NodeFactory.class; c = c.getSuperclass()) {
            var in = c.getResourceAsStream(c.getSimpleName() + ".xml");
            if (in != null) {
                return in;
            }
        }
        return null;
    }

    /** Reads the description and the icon, once. */
    public synchronized void init() {
        if (m_description != null) {
            return;
        }
        NodeDescription description;
        try {
            description = createNodeDescription();
        } catch (SAXException | IOException ex) {
            NodeLogger.getLogger(getClass())
                    .error("The description of " + getClass().getName() + " is not usable: " + ex.getMessage(), ex);
            description = new NoDescriptionProxy(getClass());
        }
        m_icon = icon(description.getIconPath());
        m_description = description;
    }

    private URL icon(final String path) {
        if (path == null || path.isBlank()) {
            return getDefaultIcon();
        }
        return getClass().getResource(path.replace("//", "/").replaceFirst("^\\./", ""));
    }

    private NodeDescription description() {
        if (m_description == null) {
            throw new IllegalStateException(getClass().getName() + " is initialised lazily; call init() first.");
        }
        return m_description;
    }

    NodeDescription getNodeDescription() {
        return description();
    }

    /** The description as XML; null if there is none. */
    public Element getXMLDescription() {
        return description().getXMLDescription();
    }

    /** Loads what tells apart the kinds of node one factory class makes. */
    public void loadAdditionalFactorySettings(final ConfigRO config) throws InvalidSettingsException {
        init();
    }

    /** Saves what tells apart the kinds of node one factory class makes. */
    public void saveAdditionalFactorySettings(final ConfigWO config) {
        // one kind only
    }

    /** Name of the node. */
    public final String getNodeName() {
        return description().getNodeName();
    }

    /** Name of an input, counted without the flow variable port. */
    public String getInportName(final int index) {
        return orElse(description().getInportName(index), "No name available");
    }

    /** Name of an output, counted without the flow variable port. */
    public String getOutportName(final int index) {
        return orElse(description().getOutportName(index), "No name available");
    }

    /** What an input takes. */
    public final String getInportDescription(final int index) {
        return orElse(description().getInportDescription(index), "No description available");
    }

    /** What an output gives. */
    public final String getOutportDescription(final int index) {
        return orElse(description().getOutportDescription(index), "No description available");
    }

    private static String orElse(final String text, final String fallback) {
        return text == null ? fallback : text;
    }

    /** Words to find the node by. */
    public final String[] getKeywords() {
        return description().getKeywords();
    }

    /** What a classic view shows. */
    protected final String getViewDescription(final int index) {
        return orElse(description().getViewDescription(index), "No description available");
    }

    /** A model with the default ports. */
    public abstract T createNodeModel();

    /** A model with configured ports; only {@link ConfigurableNodeFactory} makes use of the configuration. */
    protected T createNodeModel(final NodeCreationConfiguration creationConfig) {
        return createNodeModel();
    }

    final T callCreateNodeModel(final NodeCreationConfiguration creationConfig) {
        return creationConfig == null ? createNodeModel() : createNodeModel(creationConfig);
    }

    /** Number of classic views. */
    protected abstract int getNrNodeViews();

    /**
     * A classic view.
     *
     * @deprecated classic views are on their way out
     */
    @Deprecated(since = "5.6", forRemoval = true)
    public abstract NodeView<T> createNodeView(int viewIndex, T nodeModel);

    /** A classic view. */
    @SuppressWarnings("removal")
    public AbstractNodeView<T> createAbstractNodeView(final int viewIndex, final T nodeModel) {
        return createNodeView(viewIndex, nodeModel);
    }

    /**
     * Whether there is a classic dialog; false with a web dialog.
     *
     * @deprecated classic dialogs are on their way out
     */
    @Deprecated(since = "5.6", forRemoval = true)
    protected abstract boolean hasDialog();

    /**
     * A classic dialog.
     *
     * @deprecated classic dialogs are on their way out
     */
    @Deprecated(since = "5.6", forRemoval = true)
    protected abstract NodeDialogPane createNodeDialogPane();

    /**
     * A classic dialog for configured ports.
     *
     * @deprecated classic dialogs are on their way out
     */
    @Deprecated(since = "5.6", forRemoval = true)
    @SuppressWarnings("removal")
    protected NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration creationConfig) {
        return createNodeDialogPane();
    }

    /** The icon; null if the file the description names is missing. */
    public URL getIcon() {
        return m_icon;
    }

    /** Kind of the node. */
    public NodeType getType() {
        return description().getType();
    }

    /** The icon of nodes that name none; null here, where nothing is drawn. */
    public static URL getDefaultIcon() {
        return null;
    }

    /** Name of the web view; null if there is none. */
    public String getInteractiveViewName() {
        return description().getInteractiveViewName();
    }

    /** Whether the node should not be used any more. */
    public final boolean isDeprecated() {
        return description().isDeprecated();
    }

    /** Whether the description is read only by {@link #init()}. */
    public final boolean isLazilyInitialized() {
        return m_lazy;
    }
}
