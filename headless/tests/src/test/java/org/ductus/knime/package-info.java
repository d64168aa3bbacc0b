// SPDX-License-Identifier: Apache-2.0
/** The nodes, run one by one in this JVM; {@link org.ductus.knime.NodeRunner} and {@link org.ductus.knime.Tables} serve all tests. */
package org.ductus.knime;
