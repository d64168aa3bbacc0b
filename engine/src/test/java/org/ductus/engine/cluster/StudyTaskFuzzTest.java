// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.ductus.engine.study.StudyTask;

/** A task's file of arbitrary bytes is refused with a sentence, or is a task that can be written and read again. */
class StudyTaskFuzzTest {

    @FuzzTest
    void task(byte[] file) throws IOException {
        StudyTask task;
        try {
            task = StudyTaskFile.read(file);
        } catch (IOException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception");
            return;
        }
        StudyTask again = StudyTaskFile.read(StudyTaskFile.write(task));
        assertThat(again.name()).isEqualTo(task.name());
        assertThat(again.config()).isEqualTo(task.config());
        assertThat(again.partition().toJson()).isEqualTo(task.partition().toJson());
    }
}
