// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksheet;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.data.ApplyDataService;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;

/** The sheet as an HTML page without scripts, with a link that saves it as SVG. */
@SuppressWarnings("restriction")
final class InkSheetView implements NodeView {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Ink sheet</title>
            <style>
            body { margin: 12px; font: 14px/1.4 system-ui, sans-serif; background: #fff; color: #222; }
            img { max-width: 100%; height: auto; border: 1px solid #ddd; background: #fff; }
            @media (prefers-color-scheme: dark) { body { background: #222; color: #eee; } a { color: #8cf; } }
            </style></head><body>
            CONTENT
            </body></html>
            """;

    private final InkSheetNodeModel m_model;

    InkSheetView(InkSheetNodeModel model) {
        m_model = model;
    }

    @Override
    public Page getPage() {
        return Page.create().fromString(this::html, StandardCharsets.UTF_8).relativePath("index.html");
    }

    /** From the model's present state: the page is asked for once, its text at each reading. */
    private String html() {
        return PAGE.replace(
                "CONTENT", m_model.svg().map(InkSheetView::sheet).orElse("<p>Execute the node to see the sheet.</p>"));
    }

    private static String sheet(String svg) {
        String data =
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        return "<p><a download=\"ink-sheet.svg\" href=\"" + data
                + "\">Save as SVG</a></p>\n<img alt=\"Sheet of ink: the" + " first samples of each class\" src=\""
                + data + "\">";
    }

    @Override
    public <D> Optional<InitialDataService<D>> createInitialDataService() {
        return Optional.empty();
    }

    @Override
    public Optional<RpcDataService> createRpcDataService() {
        return Optional.empty();
    }

    @Override
    public <D> Optional<ApplyDataService<D>> createApplyDataService() {
        return Optional.empty();
    }

    @Override
    public void validateSettings(NodeSettingsRO settings) {
        // the view has no settings
    }

    @Override
    public void loadValidatedSettingsFrom(NodeSettingsRO settings) {
        // the view has no settings
    }
}
