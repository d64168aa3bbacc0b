// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks;

/**
 * One measured number.
 *
 * @param benchmark what was measured, as {@code training}
 * @param system who was measured, as {@code PyTorch}
 * @param variant under which settings
 * @param metric what the value is, with its unit
 * @param value the value
 */
public record Result(String benchmark, String system, String variant, String metric, double value) {}
