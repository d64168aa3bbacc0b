// SPDX-License-Identifier: Apache-2.0
/** Model Writer. */
package org.knime.base.node.io.filehandling.model.writer;
