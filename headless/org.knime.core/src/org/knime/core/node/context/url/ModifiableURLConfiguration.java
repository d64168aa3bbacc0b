// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.url;

import java.net.URL;
import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;

/** A file that can be exchanged. */
public interface ModifiableURLConfiguration
        extends URLConfiguration, DeepCopy<ModifiableURLConfiguration>, NodeSettingsPersistable {

    /** Sets the file. */
    void setURL(URL url);
}
