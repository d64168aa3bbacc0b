// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.validation;

/** A check the dialog makes while the user types. */
public interface BuiltinValidation {

    /** What the user reads if it fails. */
    String getErrorMessage();

    /** What it checks against. */
    Object getParameters();
}
