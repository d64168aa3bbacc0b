// SPDX-License-Identifier: Apache-2.0
/**
 * Trainings on Apache Spark: a program that works through run folders ({@link org.ductus.engine.cluster}). All that is
 * distributed is Spark's: tasks and their retries, broadcasts, job groups, listeners and accumulators.
 */
package org.ductus.spark;
