// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.knime.core.data.DataValue.UtilityFactory;
import org.knime.core.data.renderer.DataValueRendererFactory;
import org.knime.core.data.renderer.DataValueRendererFamily;
import org.knime.core.internal.Extensions;
import org.knime.core.node.NodeLogger;

/** A utility whose renderers are registered at {@code org.knime.core.DataValueRenderer}. */
public abstract class ExtensibleUtilityFactory extends UtilityFactory {

    private static final String POINT = "org.knime.core.DataValueRenderer";

    protected final NodeLogger m_logger = NodeLogger.getLogger(getClass());

    protected final Class<? extends DataValue> m_valueClass;

    private static final Map<Class<? extends DataValue>, ExtensibleUtilityFactory> ALL = new ConcurrentHashMap<>();

    /** By their ids. */
    private Map<String, DataValueRendererFactory> m_renderers;

    private DataValueRendererFactory m_default;

    public ExtensibleUtilityFactory(final Class<? extends DataValue> valueClass) {
        m_valueClass = valueClass;
        ExtensibleUtilityFactory other = ALL.putIfAbsent(valueClass, this);
        if (other != null) {
            throw new IllegalArgumentException("There is already a factory registered for " + valueClass + ": "
                    + other.getClass().getName());
        }
    }

    private synchronized Map<String, DataValueRendererFactory> renderers() {
        if (m_renderers == null) {
            m_renderers = new LinkedHashMap<>();
            for (IConfigurationElement value : Extensions.elements(POINT)) {
                if (m_valueClass.getName().equals(value.getAttribute("valueClass"))) {
                    for (IConfigurationElement renderer : value.getChildren("renderer")) {
                        register(renderer);
                    }
                }
            }
        }
        return m_renderers;
    }

    private void register(final IConfigurationElement renderer) {
        try {
            addRendererFactory(
                    (DataValueRendererFactory) renderer.createExecutableExtension("rendererFactoryClass"),
                    Boolean.parseBoolean(renderer.getAttribute("suggestAsDefault")));
        } catch (CoreException e) {
            m_logger.error("A renderer of " + getName() + " can't be made: " + e.getMessage(), e);
        }
    }

    protected final void addRendererFactory(final DataValueRendererFactory fac, final boolean suggestAsDefault) {
        if (m_renderers == null) {
            renderers();
        }
        m_renderers.put(fac.getId(), fac);
        if (suggestAsDefault || m_default == null) {
            m_default = fac;
        }
    }

    public Collection<DataValueRendererFactory> getAvailableRenderers() {
        return Collections.unmodifiableCollection(renderers().values());
    }

    public DataValueRendererFactory getDefaultRenderer() {
        renderers();
        return m_default;
    }

    /** What a user prefers: there are no preferences here, hence null. */
    public DataValueRendererFactory getPreferredRenderer() {
        return null; // NOSONAR: as in KNIME
    }

    @Override
    protected final DataValueRendererFamily getRendererFamily(final DataColumnSpec spec) {
        return super.getRendererFamily(spec);
    }

    public abstract String getName();

    /** What the type was called in earlier versions, the latest first. */
    protected String[] getLegacyNames() {
        return new String[0];
    }

    public final String getLegacyName() {
        String[] names = getLegacyNames();
        return names == null || names.length == 0 ? getName() : names[0];
    }

    public String getGroupName() {
        return "Other";
    }
}
