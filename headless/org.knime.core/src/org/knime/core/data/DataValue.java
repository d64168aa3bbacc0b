// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import javax.swing.Icon;
import javax.swing.ImageIcon;
import org.knime.core.data.renderer.DataValueRendererFamily;

/** What a cell can be read as: the super-interface of all value interfaces. */
public interface DataValue {

    UtilityFactory UTILITY = new UtilityFactory();

    default DataCell materializeDataCell() {
        throw new UnsupportedOperationException("This value does not say which cell holds it.");
    }

    /** Icon, renderers and comparator of a value interface; each interface has its own in a field {@code UTILITY}. */
    class UtilityFactory {

        protected UtilityFactory() {}

        public Icon getIcon() {
            return new ImageIcon();
        }

        protected DataValueRendererFamily getRendererFamily(final DataColumnSpec spec) {
            return null; // NOSONAR: a plain utility has no renderers
        }

        protected DataValueComparator getComparator() {
            return null; // NOSONAR: other value interfaces of the type, or the text, order its cells
        }

        protected static Icon loadIcon(final Class<?> className, final String path) {
            var url = className.getResource(path);
            return url == null ? new ImageIcon() : new ImageIcon(url);
        }
    }
}
