// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.port.image.ImagePortObject;

/** Pictures that nodes give. */
public final class Pictures {

    private Pictures() {}

    /** The picture at an output. */
    public static BufferedImage of(NodeRunner node, int output) throws IOException {
        var cell = (PNGImageValue) node.output(output, ImagePortObject.class).toDataCell();
        return ImageIO.read(new ByteArrayInputStream(cell.getImageContent().getByteArray()));
    }
}
