// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.node.dialog.NodeDialog;
import org.knime.core.webui.node.dialog.SettingsType;
import org.knime.core.webui.page.Page;
import org.knime.node.parameters.NodeParameters;

/**
 * The dialog of a class of parameters. Making it walks all fields, and fails with an {@code IllegalArgumentException}
 * on widgets that cannot be shown.
 */
public final class DefaultNodeDialog implements NodeDialog {

    private final Map<SettingsType, Class<? extends NodeParameters>> m_classes = new EnumMap<>(SettingsType.class);

    /** Without settings. */
    public DefaultNodeDialog() {}

    /** For one kind of settings. */
    public DefaultNodeDialog(final SettingsType settingsType, final Class<? extends NodeParameters> settingsClass) {
        put(settingsType, settingsClass);
    }

    /** For two kinds of settings. */
    public DefaultNodeDialog(
            final SettingsType settingsType1,
            final Class<? extends NodeParameters> settingsClass1,
            final SettingsType settingsType2,
            final Class<? extends NodeParameters> settingsClass2) {
        put(settingsType1, settingsClass1);
        put(settingsType2, settingsClass2);
    }

    private void put(final SettingsType type, final Class<? extends NodeParameters> settingsClass) {
        DialogDescription.of(settingsClass); // fails where KNIME's dialog would not open
        m_classes.put(type, settingsClass);
    }

    @Override
    public Set<SettingsType> getSettingsTypes() {
        return Collections.unmodifiableSet(m_classes.keySet());
    }

    @Override
    public Optional<RpcDataService> createRpcDataService() {
        return Optional.empty();
    }

    /** Classes of the settings. */
    public Map<SettingsType, Class<? extends NodeParameters>> getSettingsClasses() {
        return Collections.unmodifiableMap(m_classes);
    }

    /** The widgets in the order they are shown, one line each; for tests, not part of KNIME. */
    public List<String> describe() {
        return m_classes.values().stream()
                .flatMap(c -> DialogDescription.of(c).lines().stream())
                .toList();
    }

    /** A page that lists the widgets. */
    @Override
    public Page getPage() {
        return Page.create()
                .fromString(() -> "<!DOCTYPE html><html><body><pre>"
                        + String.join("\n", describe()).replace("&", "&amp;").replace("<", "&lt;")
                        + "</pre></body></html>")
                .relativePath("dialog.html");
    }
}
