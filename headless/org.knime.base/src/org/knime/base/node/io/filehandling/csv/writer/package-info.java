// SPDX-License-Identifier: Apache-2.0
/** CSV Writer. */
package org.knime.base.node.io.filehandling.csv.writer;
