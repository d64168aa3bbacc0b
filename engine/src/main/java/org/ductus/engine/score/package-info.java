// SPDX-License-Identifier: Apache-2.0
/** Differences between pairs of samples of the same class: MSD and NRMSD with intervals and reference values. */
package org.ductus.engine.score;
