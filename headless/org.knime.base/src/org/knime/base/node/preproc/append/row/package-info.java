// SPDX-License-Identifier: Apache-2.0
/** Concatenate. */
package org.knime.base.node.preproc.append.row;
