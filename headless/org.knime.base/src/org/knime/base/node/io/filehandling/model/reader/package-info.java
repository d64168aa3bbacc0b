// SPDX-License-Identifier: Apache-2.0
/** Model Reader. */
package org.knime.base.node.io.filehandling.model.reader;
