// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.score.SampleScore;
import org.ductus.engine.study.StudyResult;
import org.ductus.engine.study.StudyTask;

/**
 * What came of a training of a study, as bytes.
 *
 * @param summary JSON: the score, the time it took, or why it failed
 * @param model the model's file; empty if the training failed
 */
public record StudyResultFile(byte[] summary, byte[] model) {

    private record Summary(SampleScore score, String failure, double seconds) {}

    /** The result as bytes. */
    public static StudyResultFile of(StudyResult result) {
        try {
            ByteArrayOutputStream model = new ByteArrayOutputStream();
            if (result.model() != null) {
                result.model().write(model);
            }
            return new StudyResultFile(
                    RunFiles.JSON.writeValueAsBytes(new Summary(result.score(), result.failure(), result.seconds())),
                    model.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The result of a task.
     *
     * @throws IOException with a sentence, if the bytes are none
     */
    public StudyResult of(StudyTask task) throws IOException {
        Summary said = RunFiles.json(summary, Summary.class);
        CganModel read = model.length == 0 ? null : CganModel.read(new ByteArrayInputStream(model));
        if ((said.failure() == null) != (read != null && said.score() != null)) {
            throw new IOException("A result has either a model and its score or a failure.");
        }
        return new StudyResult(task, read, said.score(), said.failure(), said.seconds());
    }
}
