// SPDX-License-Identifier: Apache-2.0
/** Checks a dialog makes while the user types. Loading does not make them. */
package org.knime.node.parameters.validation;
