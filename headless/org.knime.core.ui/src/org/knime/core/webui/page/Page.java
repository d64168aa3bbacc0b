// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A page of a view: one file computed at each reading, and further ones. In KNIME pages can also be files of a bundle. */
public class Page implements Resource {

    private final Content m_content;

    private final String m_path;

    private final Charset m_charset;

    private final Map<String, Resource> m_resources = new ConcurrentHashMap<>();

    private interface Content {
        InputStream open() throws IOException;
    }

    private Page(final Content content, final String path, final Charset charset) {
        m_content = content;
        m_path = path;
        m_charset = charset;
    }

    /** Begins a page. */
    public static RequireFromFileOrString create() {
        return new RequireFromFileOrString() {
            @Override
            public RequireRelativePath fromString(final InputStreamSupplier content, final Charset charset) {
                return path -> new Page(content::get, path, charset);
            }

            @Override
            public RequireRelativePath fromString(final StringSupplier content, final Charset charset) {
                var encoding = charset == null ? StandardCharsets.UTF_8 : charset;
                return path ->
                        new Page(() -> new ByteArrayInputStream(content.get().getBytes(encoding)), path, charset);
            }
        };
    }

    /** First stage: the content. */
    public interface RequireFromFileOrString {

        /** Content that is computed at each reading. */
        default RequireRelativePath fromString(final InputStreamSupplier content) {
            return fromString(content, null);
        }

        /** Content that is computed at each reading. */
        default RequireRelativePath fromString(final StringSupplier content) {
            return fromString(content, null);
        }

        /** Content that is computed at each reading. */
        RequireRelativePath fromString(InputStreamSupplier content, Charset charset);

        /** Content that is computed at each reading. */
        RequireRelativePath fromString(StringSupplier content, Charset charset);
    }

    /** Last stage: the path. */
    public interface RequireRelativePath {

        /** The page, whose kind follows from the ending of the path. */
        Page relativePath(String relativePath);
    }

    /** Makes text. */
    public interface StringSupplier extends Supplier<String> {}

    /** Makes a stream. */
    public interface InputStreamSupplier extends Supplier<InputStream> {}

    /** Adds a file. */
    public Page addResource(final Supplier<InputStream> content, final String relativePath) {
        return addResource(content, relativePath, null);
    }

    /** Adds a file. */
    public Page addResource(final Supplier<InputStream> content, final String relativePath, final Charset charset) {
        m_resources.put(relativePath, new Page(content::get, relativePath, charset));
        return this;
    }

    /** Adds a file. */
    public Page addResourceFromString(final Supplier<String> content, final String relativePath) {
        return addResource(
                () -> new ByteArrayInputStream(content.get().getBytes(StandardCharsets.UTF_8)),
                relativePath,
                StandardCharsets.UTF_8);
    }

    /** A file that was added. */
    public Optional<Resource> getResource(final String relativePath) {
        return Optional.ofNullable(m_resources.get(relativePath));
    }

    @Override
    public String getRelativePath() {
        return m_path;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return m_content.open();
    }

    @Override
    public boolean isStatic() {
        return false;
    }

    /** Whether neither the page nor its files ever change. */
    public boolean isCompletelyStatic() {
        return false;
    }

    @Override
    public ContentType getContentType() {
        var ending = m_path.substring(m_path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html" -> ContentType.HTML;
            case "js" -> ContentType.SHADOW_APP;
            case "svg" -> ContentType.SVG;
            case "png" -> ContentType.PNG;
            default -> throw new IllegalArgumentException(
                    "A page must end in html, js, svg or png, but its path is \"" + m_path + "\".");
        };
    }

    @Override
    public Optional<Charset> getCharset() {
        return Optional.ofNullable(m_charset);
    }
}
