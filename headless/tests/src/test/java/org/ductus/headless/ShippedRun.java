// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ductus.headless.launcher.RunWorkflow;
import org.ductus.knime.Bundle;

/**
 * A run of a shipped workflow with the bundles that ship, in a process of its own.
 *
 * @param status exit status
 * @param text all that was printed
 * @param out folder of the exported files
 */
record ShippedRun(int status, String text, Path out) {

    /** A study of few samples, two seeds and one epoch. */
    static final List<Object> SMALL_STUDY = List.of(
            "--variable",
            "epochs=1",
            "--variable",
            "seeds=2",
            "--set",
            "1/samples_per_symbol=6",
            "--set",
            "1/writers=3",
            "--set",
            "7/samples_per_symbol=6",
            "--set",
            "6/samples_per_class=8");

    private static final long PATIENCE_MINUTES = 10;

    /** {@return the folder of a workflow that ships} */
    static Path folderOf(String workflow) {
        return Bundle.project().resolve("test-workflows").resolve(workflow);
    }

    /** Runs a workflow that ships and exports to a folder; what is printed goes beside it. */
    static ShippedRun of(String workflow, Path out, Object... options) throws IOException, InterruptedException {
        return of(folderOf(workflow), out, options);
    }

    /** Runs a workflow and exports to a folder; what is printed goes beside it. */
    static ShippedRun of(Path workflow, Path out, Object... options) throws IOException, InterruptedException {
        String home = System.getProperty(RunWorkflow.HOME_PROPERTY);
        Path printed = out.resolveSibling(out.getFileName() + ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-D" + RunWorkflow.HOME_PROPERTY + "=" + home,
                "-cp",
                home + "/lib/*",
                RunWorkflow.class.getName(),
                workflow.toString(),
                "--export",
                out.toString()));
        Stream.of(options).map(String::valueOf).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("The workflow still runs; it printed: " + Files.readString(printed));
            }
        } finally {
            process.destroyForcibly();
        }
        return new ShippedRun(process.exitValue(), Files.readString(printed), out);
    }

    /** An exported table. */
    List<CSVRecord> table(String file) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                out.resolve(file),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().build())) {
            return parser.getRecords();
        }
    }

    /** An exported image. */
    BufferedImage image(String file) throws IOException {
        return ImageIO.read(out.resolve(file).toFile());
    }
}
