// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.awt.Rectangle;

/**
 * A view of the classic user interface. Here views are never opened; the class exists for factories to name it.
 *
 * @param <T> model the view shows
 */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {

    private final T m_model;

    private final NodeLogger m_logger;

    /** A view of that model, which must not be null. */
    protected AbstractNodeView(final T viewableModel) {
        m_model = java.util.Objects.requireNonNull(viewableModel, "A view needs a model.");
        m_logger = NodeLogger.getLogger(getClass());
    }

    /** The model. */
    protected final T getViewableModel() {
        return m_model;
    }

    /** A logger of the class. */
    public NodeLogger getLogger() {
        return m_logger;
    }

    /** Called when the model has new content. */
    protected abstract void modelChanged();

    /** Called by {@link NodeModel#notifyViews}. */
    protected void updateModel(final Object arg) {
        // most views wait for modelChanged
    }

    /** Opens the view. */
    protected abstract void callOpenView(String title);

    /** Opens the view near the given window. */
    protected void callOpenView(final String title, final Rectangle knimeWindowBounds) {
        callOpenView(title);
    }

    /** Closes the view. */
    protected abstract void callCloseView();

    /** What a view may show. */
    public interface ViewableModel {}
}
