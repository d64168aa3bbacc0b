// SPDX-License-Identifier: Apache-2.0
/** Somebody else's extension, which tests put into the same KNIME as a bundle of its own. */
package org.ductus.headless.installation.other;
