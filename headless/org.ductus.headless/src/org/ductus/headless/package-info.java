// SPDX-License-Identifier: Apache-2.0
/** Loads KNIME workflows and runs them, with the nodes that the installed bundles declare. */
package org.ductus.headless;
