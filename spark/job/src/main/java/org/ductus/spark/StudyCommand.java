// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.util.List;
import java.util.concurrent.Callable;
import org.ductus.engine.cluster.StudyFolder;
import org.ductus.engine.study.StudyTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the trainings of a study. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        description = "Runs the trainings of the study in the folder RUN; models and results appear in it as they end.")
final class StudyCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() {
        return options.run("study", session -> {
            StudyFolder folder = new StudyFolder(session.folder());
            List<StudyTask> tasks = folder.tasks();
            new SparkStudy(session.spark(), tasks, session.progress()).run(folder.data(), (task, result) -> {
                folder.writeResult(task, result);
                session.ready().accept(task);
            });
        });
    }
}
