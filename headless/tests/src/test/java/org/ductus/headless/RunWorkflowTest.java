// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ductus.headless.WorkflowBuilder.SOURCE;
import static org.ductus.headless.WorkflowBuilder.WORK;
import static org.ductus.headless.WorkflowBuilder.entry;
import static org.ductus.headless.WorkflowBuilder.mode;
import static org.ductus.headless.WorkflowBuilder.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ductus.headless.TestHome.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from outside: arguments in, text, files and exit status out. */
class RunWorkflowTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static TestHome home;

    @BeforeAll
    static void install() throws IOException {
        home = TestHome.create(shared);
    }

    private Path chain(final String mode) throws IOException {
        return new WorkflowBuilder()
                .node(1, SOURCE, "Test Source", rows(2))
                .node(2, WORK, "Test Work", mode(mode))
                .connect(1, 1, 2, 1)
                .write(folder.resolve("Chain"));
    }

    @Test
    void runsNodesInOrderAndExportsTheirPorts() throws IOException {
        final Path out = folder.resolve("out");
        final Result result = home.run(chain("ok"), "--export", out);

        assertThat(result.status()).as(result.toString()).isZero();
        assertThat(result.out()).containsSubsequence("#1 Test Source: EXECUTED", "#2 Test Work: EXECUTED");
        assertThat(files(out)).containsExactly("1_Test_Source_1.csv", "2_Test_Work_1.csv", "2_Test_Work_2.png");
        assertThat(out.resolve("2_Test_Work_1.csv"))
                .hasContent("RowID,name,value,pair\nRow0,\"r, 0\",0.1,\"[0.0, 0.5]\"\nRow1,,1.1,\"[1.0, 0.5]\"\n");
        assertThat(Files.readAllBytes(out.resolve("2_Test_Work_2.png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void runsIndependentBranchesSideBySide() throws IOException {
        final String slow = entry("rows", "xint", 1) + entry("prefix", "xstring", "r") + entry("pause", "xint", 1500);
        final Path workflow = new WorkflowBuilder()
                .node(1, SOURCE, "Left", slow)
                .node(2, SOURCE, "Right", slow)
                .write(folder.resolve("Branches"));

        final Result result = home.run(workflow, "--threads", 2);

        assertThat(result.status()).isZero();
        // Both are started before either ends.
        assertThat(result.out().indexOf("#2 Test Source: executing"))
                .isLessThan(result.out().indexOf("#1 Test Source: EXECUTED"))
                .isPositive();
    }

    @Test
    void runsAKnwfFile() throws IOException {
        final Path archive = WorkflowBuilder.pack(chain("ok"), folder.resolve("chain.knwf"));
        assertThat(home.run(archive).status()).isZero();
    }

    @Test
    void refusesAnArchiveThatWritesOutside() throws IOException {
        final Path archive = folder.resolve("evil.knwf");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../evil.txt"));
            zip.write(1);
        }
        final Result result = home.run(archive);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).contains("'../../evil.txt' lies outside of the workflow");
    }

    /**
     * FlowObjectStack.java (resortInputStacks, merge): of variables of one name that come in at several ports, that of the flow
     * variable port counts, else that of the last port; SingleNodeContainer.java (configure): a setting that is exposed as a
     * variable goes out with the value that it has.
     */
    @Test
    void handsOnTheVariablesOfTheFirstPortAndExposedSettings() throws IOException {
        final Path out = folder.resolve("out");
        final Path workflow = new WorkflowBuilder()
                .node(1, SOURCE, "Three", rows(3))
                .node(2, SOURCE, "Five", rows(5))
                .node(3, WORK, "Test Work", mode("ok"))
                .connect(1, 0, 3, 0)
                .connect(2, 1, 3, 1)
                .controlled(4, SOURCE, "Made", rows(1), "rows", "rows_made")
                .connect(3, 0, 4, 0)
                .exposed(5, SOURCE, "Exposing", rows(6), "rows", "six")
                .controlled(6, SOURCE, "Exposed", rows(1), "rows", "six")
                .connect(5, 0, 6, 0)
                .write(folder.resolve("Variables"));

        final Result result = home.run(workflow, "--export", out);

        assertThat(result.status()).as(result.out()).isZero();
        assertThat(out.resolve("3_Test_Work_1.csv")).content().hasLineCount(6);
        assertThat(out.resolve("4_Test_Source_1.csv")).content().hasLineCount(4);
        assertThat(out.resolve("6_Test_Source_1.csv")).content().hasLineCount(7);
    }

    /** WorkflowManager.java (canAddConnection): either type may be the wider one, but a table fits a table port alone. */
    @Test
    void refusesConnectionsThatDoNotFit() throws IOException {
        final Path workflow = new WorkflowBuilder()
                .node(1, SOURCE, "Test Source", rows(2))
                .node(2, WORK, "Test Work", mode("ok"))
                .node(3, WORK, "Test Work", mode("ok"))
                .connect(1, 1, 2, 1)
                .connect(2, 2, 3, 1)
                .write(folder.resolve("Image"));

        final Result result = home.run(workflow);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out())
                .contains(
                        "The connection from output port 2 of Test Work (#2) (Image) to input port 1 of Test Work (#3)"
                                + " (Table) doesn't fit.");
    }

    /**
     * FileSingleNodeContainerPersistor.java (loadModelSettings): a node that never had settings goes on with its defaults;
     * FileNativeNodeContainerPersistor.java (loadNCAndModelSettings): settings that lack a key are refused. KNIME shows that at
     * the node; here nothing runs, so that no result comes of settings that nobody chose.
     */
    @Test
    void takesDefaultsForNodesWithoutSettingsAlone() throws IOException {
        final Path out = folder.resolve("out");
        final Path fresh =
                new WorkflowBuilder().node(1, SOURCE, "Test Source", null).write(folder.resolve("Fresh"));
        assertThat(home.run(fresh, "--export", out, "--save", folder.resolve("Saved"))
                        .status())
                .isZero();
        assertThat(out.resolve("1_Test_Source_1.csv")).content().hasLineCount(4);
        assertThat(folder.resolve("Saved/Test Source (#1)/settings.xml"))
                .content()
                .doesNotContain("key=\"model\"");
        assertThat(home.run(fresh, "--export", out, "--set", "1/rows=6").status())
                .isZero();
        assertThat(out.resolve("1_Test_Source_1.csv")).content().hasLineCount(7);

        final Result lacking = home.run(new WorkflowBuilder()
                .node(1, SOURCE, "Test Source", entry("prefix", "xstring", "r"))
                .write(folder.resolve("Lacking")));
        assertThat(lacking.status()).isEqualTo(1);
        assertThat(lacking.out())
                .contains("#1 Test Source: ERROR: Loading model settings failed: Int for key \"rows\" not found.");
    }

    @Test
    void handsFlowVariablesOnAndOverwritesSettings() throws IOException {
        final Path out = folder.resolve("out");
        final Path workflow = new WorkflowBuilder()
                .variable("n", "INTEGER", "xint", 4)
                .controlled(1, SOURCE, "Test Source", rows(2), "rows", "n")
                .controlled(2, SOURCE, "Test Source", rows(1), "rows", "rows_made")
                .connect(1, 0, 2, 0)
                .write(folder.resolve("Variables"));

        assertThat(home.run(workflow, "--export", out).status()).isZero();
        assertThat(out.resolve("1_Test_Source_1.csv")).content().hasLineCount(5);
        assertThat(out.resolve("2_Test_Source_1.csv")).content().hasLineCount(5);

        assertThat(home.run(workflow, "--export", out, "--variable", "n=6").status())
                .isZero();
        assertThat(out.resolve("2_Test_Source_1.csv")).content().hasLineCount(7);
    }

    @Test
    void refusesVariablesThatTheWorkflowLacksOrThatHaveAnotherType() throws IOException {
        final Path workflow = new WorkflowBuilder()
                .variable("n", "INTEGER", "xint", 4)
                .node(1, SOURCE, "Test Source", rows(2))
                .write(folder.resolve("Variables"));

        final Result unknown = home.run(workflow, "--variable", "m=4");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.out()).contains("no variable 'm'").contains("n");

        final Result wrong = home.run(workflow, "--variable", "n=four");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.out()).contains("'four'").contains("'n'").contains("whole number");
    }

    @Test
    void changesSettingsWithTheirOwnType() throws IOException {
        final Path out = folder.resolve("out");
        assertThat(home.run(chain("ok"), "--export", out, "--set", "1/rows=5", "--set", "1/prefix=a/b=c")
                        .status())
                .isZero();
        assertThat(out.resolve("1_Test_Source_1.csv")).content().hasLineCount(6).contains("a/b=c, 0");
    }

    @Test
    void refusesSettingsThatANodeLacks() throws IOException {
        final Path workflow = chain("ok");
        assertThat(home.run(workflow, "--set", "9/rows=5").out()).contains("no node 9");
        assertThat(home.run(workflow, "--set", "9/rows=5").status()).isEqualTo(2);
        assertThat(home.run(workflow, "--set", "1/lines=5").out())
                .contains("lines")
                .contains("pause, prefix, rows");
        assertThat(home.run(workflow, "--set", "1/lines=5").status()).isEqualTo(2);
        assertThat(home.run(workflow, "--set", "1/rows=many").status()).isEqualTo(2);
        assertThat(home.run(workflow, "--set", "rows").status()).isEqualTo(2);
    }

    @Test
    void passesANodesOwnRefusalOn() throws IOException {
        final Result validated = home.run(chain("ok"), "--set", "1/rows=-1");
        assertThat(validated.status()).isEqualTo(1);
        assertThat(validated.out())
                .contains("The number of rows must not be negative.")
                .contains("#1 Test Source");

        final Result configured = home.run(chain("ok"), "--set", "1/rows=1001");
        assertThat(configured.status()).isEqualTo(1);
        assertThat(configured.out()).contains("At most 1000 rows, not 1001.");
    }

    @Test
    void saysWhyANodeFailedAndSkipsWhatFollows() throws IOException {
        final Path workflow = new WorkflowBuilder()
                .node(1, SOURCE, "Test Source", rows(2))
                .node(2, WORK, "Test Work", mode("explain"))
                .node(3, WORK, "Test Work", mode("ok"))
                .node(4, WORK, "Test Work", mode("warn"))
                .connect(1, 1, 2, 1)
                .connect(2, 1, 3, 1)
                .connect(1, 1, 4, 1)
                .write(folder.resolve("Failing"));

        final Path out = folder.resolve("out");
        final Result result = home.run(workflow, "--export", out);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .contains("#2 Test Work: ERROR: No usable row.")
                .contains("Connect another table.")
                .contains("#4 Test Work: WARNING: Something to know.")
                .contains("#4 Test Work: EXECUTED")
                .doesNotContain("#3 Test Work: executing");
        assertThat(files(out)).noneMatch(f -> f.startsWith("2_") || f.startsWith("3_"));
        assertThat(home.run(chain("fail")).out()).contains("ERROR: Execute failed: The disk is on fire.");
    }

    @Test
    void namesANodeThatIsNotAvailable() throws IOException {
        final Path workflow = new WorkflowBuilder()
                .node(1, "org.example.gone.GoneNodeFactory", "Gone", "")
                .write(folder.resolve("Gone"));
        final Result result = home.run(workflow);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out())
                .contains("Node \"Gone\" not available")
                .contains("org.example.gone.GoneNodeFactory")
                .contains("org.ductus.headless.testnodes");
    }

    @Test
    void refusesWhatIsNoWorkflow() throws IOException {
        assertThat(home.run(folder.resolve("nowhere")).status()).isEqualTo(2);
        assertThat(home.run(folder).status()).isEqualTo(2);
        assertThat(home.run().status()).isEqualTo(2);
        assertThat(home.run("--nonsense").status()).isEqualTo(2);
        final Path broken = Files.createDirectories(folder.resolve("Broken"));
        Files.writeString(broken.resolve("workflow.knime"), "<config");
        final Result result = home.run(broken);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).contains("workflow.knime");
    }

    @Test
    void savesTheWorkflowSoThatItRunsAgain() throws IOException {
        final Path saved = folder.resolve("Saved");
        assertThat(home.run(chain("ok"), "--set", "1/rows=7", "--save", saved).status())
                .isZero();
        assertThat(saved.resolve("workflow.knime")).content().contains("Kept", "key=\"workflow.knime\"");
        assertThat(saved.resolve("Test Work (#2)").resolve("settings.xml"))
                .content()
                .contains("key=\"settings.xml\"", "value=\"CONFIGURED\"", "<config key=\"port_2\">");
        final Path out = folder.resolve("out");
        assertThat(home.run(saved, "--export", out).status()).isZero();
        assertThat(out.resolve("1_Test_Source_1.csv")).content().hasLineCount(8);
        assertThat(home.run(saved, "--save", saved).status()).isEqualTo(2);
    }

    private static List<String> files(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
