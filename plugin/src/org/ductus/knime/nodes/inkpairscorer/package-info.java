// SPDX-License-Identifier: Apache-2.0
/** Ink Pair Scorer: MSD and NRMSD between samples of the same class. */
package org.ductus.knime.nodes.inkpairscorer;
