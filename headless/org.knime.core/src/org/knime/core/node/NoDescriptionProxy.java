// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;

/** Stands for a missing or broken description: the node is named after its factory, and is of no known kind. */
final class NoDescriptionProxy extends NodeDescription {

    private final String m_name;

    NoDescriptionProxy(final Class<?> factoryClass) {
        m_name = factoryClass.getSimpleName().replaceFirst("(?:[nN]ode)?[fF]actory$", "");
    }

    @Override
    public String getIconPath() {
        return null;
    }

    @Override
    public String getInportDescription(final int index) {
        return null;
    }

    @Override
    public String getInportName(final int index) {
        return null;
    }

    @Override
    public String getInteractiveViewName() {
        return null;
    }

    @Override
    public String getNodeName() {
        return m_name;
    }

    @Override
    public String getOutportDescription(final int index) {
        return null;
    }

    @Override
    public String getOutportName(final int index) {
        return null;
    }

    @Override
    public NodeType getType() {
        return NodeType.Unknown;
    }

    @Override
    public int getViewCount() {
        return 0;
    }

    @Override
    public String getViewDescription(final int index) {
        return null;
    }

    @Override
    public String getViewName(final int index) {
        return null;
    }

    @Override
    public Element getXMLDescription() {
        return null;
    }
}
