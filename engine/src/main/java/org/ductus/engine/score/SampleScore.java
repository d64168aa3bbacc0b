// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

/**
 * How good the samples are that a model writes, each number from 0 to 1: means over the classes of what {@link SampleQuality}
 * measures.
 *
 * @param legibility share of generated samples that are nearest to real ones of their class
 * @param coverage share of real samples that have a generated one nearby
 */
public record SampleScore(double legibility, double coverage) {}
