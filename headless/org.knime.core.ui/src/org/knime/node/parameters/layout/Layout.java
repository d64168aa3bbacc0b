// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The part of the dialog a field, or all fields of a class, are in. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Layout {

    /** The part. */
    Class<?> value();
}
