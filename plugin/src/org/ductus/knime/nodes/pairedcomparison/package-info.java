// SPDX-License-Identifier: Apache-2.0
/** Paired Comparison: means, intervals and tests of measures over several ways, paired by seed. */
package org.ductus.knime.nodes.pairedcomparison;
