// SPDX-License-Identifier: Apache-2.0
/** Ductus in KNIME: the parts of the extension that are not tied to one node live in the packages below. */
package org.ductus.knime;
