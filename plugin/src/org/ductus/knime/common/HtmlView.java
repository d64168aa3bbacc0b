// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.ductus.engine.report.HtmlPage;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.data.ApplyDataService;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;

/** A page of HTML without scripts. */
@SuppressWarnings("restriction")
public final class HtmlView implements NodeView {

    private final String m_title;

    private final Supplier<Optional<String>> m_content;

    /**
     * @param title title of the page
     * @param content the content of the page as it is now, or empty if there is none
     */
    public HtmlView(String title, Supplier<Optional<String>> content) {
        m_title = title;
        m_content = content;
    }

    @Override
    public Page getPage() {
        return Page.create().fromString(this::html, StandardCharsets.UTF_8).relativePath("index.html");
    }

    /** From the model's present state: the page is asked for once, its text at each reading. */
    private String html() {
        return HtmlPage.document(
                m_title,
                m_content
                        .get()
                        .orElse("<p>There is nothing to see yet: execute the node, then open the view again.</p>"));
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
