// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.url;

import java.net.URL;

/** The file a node was created for. */
public interface URLConfiguration {

    /** The file. */
    URL getUrl();
}
