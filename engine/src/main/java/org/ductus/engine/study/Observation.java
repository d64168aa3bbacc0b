// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

/**
 * What was measured in one run.
 *
 * @param way the way that the run went, such as a sampling
 * @param pair what tells which runs of different ways belong together, such as a seed
 * @param values one for each measure, NaN where there is none; not copied
 */
public record Observation(String way, String pair, double[] values) {}
