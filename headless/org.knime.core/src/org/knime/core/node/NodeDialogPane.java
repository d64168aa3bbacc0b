// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.awt.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;

/** A Swing dialog: tabs, and the settings they load and save. Here it is never shown in a window. */
public abstract class NodeDialogPane {

    private final JPanel m_panel = new JPanel();

    private final Map<String, Component> m_tabs = new LinkedHashMap<>();

    private final NodeLogger m_logger = NodeLogger.getLogger(getClass());

    /** A dialog without tabs. */
    protected NodeDialogPane() {}

    /** A logger of the class. */
    protected final NodeLogger getLogger() {
        return m_logger;
    }

    /** The panel with all tabs. */
    public final JPanel getPanel() {
        return m_panel;
    }

    /** Shows the settings; override this or the variant for tables. */
    protected void loadSettingsFrom(final NodeSettingsRO settings, final PortObjectSpec[] specs)
            throws NotConfigurableException {
        var tables = new DataTableSpec[specs.length];
        for (int i = 0; i < specs.length; i++) {
            if (specs[i] != null && !(specs[i] instanceof DataTableSpec)) {
                throw new NotConfigurableException("Input " + i + " is no table, but the dialog expects one.");
            }
            tables[i] = specs[i] == null ? new DataTableSpec() : (DataTableSpec) specs[i];
        }
        loadSettingsFrom(settings, tables);
    }

    /** Shows the settings; override this or the variant for ports of any type. */
    protected void loadSettingsFrom(final NodeSettingsRO settings, final DataTableSpec[] specs)
            throws NotConfigurableException {
        throw new NotConfigurableException("The dialog does not load settings.");
    }

    /** Called when the dialog is cancelled. */
    public void onCancel() {
        // nothing to discard
    }

    /** Called when the dialog is closed. */
    public void onClose() {
        // nothing to free
    }

    /** Called when the dialog is opened. */
    public void onOpen() {
        // nothing to prepare
    }

    /** Saves what is shown. */
    protected abstract void saveSettingsTo(NodeSettingsWO settings) throws InvalidSettingsException;

    /** Adds a tab. */
    protected final void addTab(final String title, final Component comp) {
        addTab(title, comp, true);
    }

    /** Adds a tab. */
    protected final void addTab(final String title, final Component comp, final boolean wrapInScrollPane) {
        m_tabs.put(title, comp);
        m_panel.add(comp);
    }

    /** Removes a tab. */
    protected final void removeTab(final String name) {
        var tab = m_tabs.remove(name);
        if (tab != null) {
            m_panel.remove(tab);
        }
    }

    /** The tab of that title; null if there is none. */
    protected final Component getTab(final String title) {
        return m_tabs.get(title);
    }

    /** Titles of the tabs. */
    protected final List<String> getTabTitles() {
        return new ArrayList<>(m_tabs.keySet());
    }

    /** Whether the escape key closes the dialog. */
    public boolean closeOnESC() {
        return true;
    }
}
