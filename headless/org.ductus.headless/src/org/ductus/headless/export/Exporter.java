// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.image.ImageContent;
import org.knime.core.data.image.ImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

/** Writes the tables, images and the view of an executed node into a folder, each file whole or not at all. */
public final class Exporter {

    private final Path folder;

    /** An exporter into a folder, which is made when there is something to write. */
    public Exporter(final Path folder) {
        this.folder = folder;
    }

    /**
     * Writes what a node made: {@code <id>_<Node_Name>_<port>.csv}, {@code .png} or {@code .svg}, and
     * {@code <id>_<Node_Name>_view.html}.
     *
     * @param id the node's number
     * @param name its name
     * @param results objects at its outputs, by port from 0; in file names ports count from 1, as KNIME shows them
     * @param viewHtml its view, if it has one
     */
    public void export(final String id, final String name, final PortObject[] results, final Optional<String> viewHtml)
            throws IOException, InterruptedException {
        final String stem = fileName(id) + "_" + fileName(name) + "_";
        for (int i = 0; i < results.length; i++) {
            final String file = stem + (i + 1);
            if (results[i] instanceof BufferedDataTable table) {
                AtomicFile.write(folder.resolve(file + ".csv"), out -> TableText.write(table, out));
            } else if (results[i] instanceof ImagePortObject image) {
                writeImage(file, image.toDataCell());
            }
        }
        if (viewHtml.isPresent()) {
            final byte[] html = viewHtml.get().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(folder.resolve(stem + "view.html"), out -> out.write(html));
        }
    }

    private void writeImage(final String file, final DataCell cell) throws IOException, InterruptedException {
        if (cell instanceof ImageValue value) {
            final ImageContent content = value.getImageContent();
            final String extension = value.getImageExtension();
            AtomicFile.write(folder.resolve(file + "." + extension), content::save);
        }
    }

    /** The text with all but letters, digits, dots and hyphens as underscores; a colon between numbers as a hyphen. */
    static String fileName(final String text) {
        return text.replace(':', '-').replaceAll("[^\\p{L}\\p{Nd}.-]+", "_");
    }
}
