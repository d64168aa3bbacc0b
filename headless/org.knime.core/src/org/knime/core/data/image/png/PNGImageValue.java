// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import org.knime.core.data.ExtensibleUtilityFactory;
import org.knime.core.data.image.ImageValue;

/** A PNG picture. */
public interface PNGImageValue extends ImageValue {

    UtilityFactory UTILITY = new ImageCellUtilityFactory();

    @Override
    PNGImageContent getImageContent();

    /** Name of PNG pictures. */
    class ImageCellUtilityFactory extends ExtensibleUtilityFactory {

        protected ImageCellUtilityFactory() {
            super(PNGImageValue.class);
        }

        @Override
        public String getName() {
            return "Image (PNG)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"PNG Image"};
        }

        @Override
        public String getGroupName() {
            return "Other";
        }
    }
}
