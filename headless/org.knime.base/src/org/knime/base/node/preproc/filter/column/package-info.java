// SPDX-License-Identifier: Apache-2.0
/** Column Filter. */
package org.knime.base.node.preproc.filter.column;
