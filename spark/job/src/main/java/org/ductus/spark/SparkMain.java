// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command: {@code spark-submit ductus-spark.jar study RUN}, or {@code learn RUN}. */
@Command(
        name = "ductus-spark",
        mixinStandardHelpOptions = true,
        description = "Trains conditional GANs of handwriting on Apache Spark, as a run folder says.",
        subcommands = {PrepareCommand.class, StudyCommand.class, LearnCommand.class})
public final class SparkMain implements Callable<Integer> {

    private SparkMain() {}

    /** For spark-submit. Exit status 0 if all was done, 1 if something failed, 2 for arguments that can't be used. */
    public static void main(String[] arguments) {
        int status = new CommandLine(new SparkMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        if (status != 0) {
            System.exit(status); // with 0, Spark's own end must not be cut short
        }
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 2;
    }
}
