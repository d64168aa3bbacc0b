// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A value that is a picture. */
public interface ImageValue extends DataValue {

    UtilityFactory UTILITY = new ImageValueUtilityFactory();

    ImageContent getImageContent();

    /** Ending of file names, such as png. */
    String getImageExtension();

    /** Name of pictures. */
    class ImageValueUtilityFactory extends ExtensibleUtilityFactory {

        ImageValueUtilityFactory() {
            super(ImageValue.class);
        }

        @Override
        public String getName() {
            return "Generic Image";
        }
    }
}
