// SPDX-License-Identifier: Apache-2.0
/** Ink Sheet: a picture of samples, class by class. */
package org.ductus.knime.nodes.inksheet;
