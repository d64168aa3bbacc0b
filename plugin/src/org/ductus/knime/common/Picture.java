// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/** Pictures on ports. */
public final class Picture {

    /** The spec of a port with a PNG picture. */
    public static final ImagePortObjectSpec SPEC = new ImagePortObjectSpec(PNGImageContent.TYPE);

    private Picture() {}

    /**
     * A picture for a port.
     *
     * @param png the bytes of a PNG file
     */
    public static ImagePortObject of(byte[] png) {
        return new ImagePortObject(new PNGImageContent(png), SPEC);
    }
}
