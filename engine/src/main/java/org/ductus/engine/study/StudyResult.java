// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.score.SampleScore;

/**
 * What came of one training of a study.
 *
 * @param task the training
 * @param model the trained model, or null if it failed
 * @param score the model's score, or null if it failed
 * @param failure a sentence that says why it failed, or null
 * @param seconds time that it took
 */
public record StudyResult(StudyTask task, CganModel model, SampleScore score, String failure, double seconds) {}
