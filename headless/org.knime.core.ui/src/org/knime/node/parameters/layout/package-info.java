// SPDX-License-Identifier: Apache-2.0
/** Where in the dialog a field is shown. */
package org.knime.node.parameters.layout;
