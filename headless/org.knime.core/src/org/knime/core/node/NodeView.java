// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.awt.Component;
import org.knime.core.node.message.Message;

/**
 * A Swing view. Here it is never shown in a window; factories name the class as a return type.
 *
 * @param <T> model the view shows
 */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> implements NodeModelWarningListener {

    private Component m_component;

    private boolean m_open;

    private String m_title;

    /** A view of that model. */
    protected NodeView(final T nodeModel) {
        super(nodeModel);
    }

    /** The model. */
    protected T getNodeModel() {
        return getViewableModel();
    }

    /** Called after the view was closed. */
    protected abstract void onClose();

    /** Called after the view was opened. */
    protected abstract void onOpen();

    @Override
    protected void callOpenView(final String title) {
        m_title = title;
        m_open = true;
        modelChanged();
        onOpen();
    }

    @Override
    public final void callCloseView() {
        m_open = false;
        onClose();
    }

    /** Whether the view is open. */
    protected final boolean isOpen() {
        return m_open;
    }

    /** Title of the view. */
    public final String getViewTitle() {
        return m_title;
    }

    /** What the view shows. */
    protected final Component getComponent() {
        return m_component;
    }

    /** Sets what the view shows. */
    protected final void setComponent(final Component comp) {
        m_component = comp;
    }

    @Override
    public void warningChanged(final Message message) {
        // shown by the workflow
    }
}
