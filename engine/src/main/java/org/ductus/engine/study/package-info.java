// SPDX-License-Identifier: Apache-2.0
/**
 * Studies: many trainings that differ in one thing, run by an executor, and the statistics that compare what comes of them,
 * paired by seed.
 */
package org.ductus.engine.study;
