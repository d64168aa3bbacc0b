// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command line of the headless workflow runner. */
@Command(
        name = "run-workflow",
        mixinStandardHelpOptions = true,
        versionProvider = RunWorkflow.Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Runs a KNIME workflow without KNIME and without a window.",
            "",
            "Prints each node's state, progress, warnings and errors with the node's number and name. Ctrl-C cancels."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  run-workflow test-workflows/Reproduce_Paper --export out",
            "  run-workflow flow.knwf --variable epochs=200 --variable seed=7",
            "  run-workflow flow --set 4/learningRate=0.001 --save flow-changed"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            " 0:all nodes were executed",
            " 1:a node failed, or could not be executed",
            " 2:the arguments or the workflow can't be used",
            "130:cancelled with Ctrl-C"
        })
public final class RunWorkflow implements Callable<Integer> {

    /** All nodes were executed. */
    public static final int EXECUTED = 0;

    /** A node failed or could not be executed. */
    public static final int FAILED = 1;

    /** The arguments, the workflow or the installation can't be used. */
    public static final int UNUSABLE = 2;

    /** System property that names the installation: a folder with {@code lib/} and {@code bundles/}. */
    public static final String HOME_PROPERTY = "ductus.home";

    @Parameters(paramLabel = "WORKFLOW", description = "Workflow: a folder with a workflow.knime, or a .knwf file.")
    private Path workflow;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description =
                    "Write each table output as DIR/<id>_<Node_Name>_<port>.csv, each image as .png or .svg and each"
                            + " view as <id>_<Node_Name>_view.html.")
    private Path export;

    @Option(
            names = "--variable",
            paramLabel = "NAME=VALUE",
            description = "Give a workflow variable another value. May be repeated.")
    private List<String> variables = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NODE_ID/KEY=VALUE",
            description =
                    "Give a setting of a node another value; KEY may be a path of keys (4/kept/mode=MANUAL), and a"
                            + " list takes its values separated by commas. May be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Write the workflow as it was run (settings, states; without data) to the new folder DIR.")
    private Path save;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Nodes that may run side by side (default: one per processor core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--log", description = "Print the nodes' log, with stack traces, as well.")
    private boolean log;

    private final PrintWriter out;

    RunWorkflow(final PrintWriter out) {
        this.out = out;
    }

    /** Runs the command and ends the JVM with its exit status. */
    public static void main(final String[] args) {
        // A picture is drawn without a screen, and ND4J and others look for none.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
    }

    /**
     * Runs the command inside this JVM.
     *
     * @param args the command line
     * @param out takes progress and states
     * @param err takes usage errors
     * @return the exit status
     */
    public static int run(final String[] args, final PrintWriter out, final PrintWriter err) {
        final CommandLine command = new CommandLine(new RunWorkflow(out));
        command.setOut(out);
        command.setErr(err);
        command.setParameterExceptionHandler((e, arguments) -> {
            err.println("run-workflow: " + e.getMessage());
            err.println("Try 'run-workflow --help' for the arguments.");
            return UNUSABLE;
        });
        command.setExecutionExceptionHandler((e, line, parsed) -> {
            err.println("run-workflow: " + (e instanceof UnusableException ? e.getMessage() : e.toString()));
            return UNUSABLE;
        });
        return command.execute(args);
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(workflow)) {
            throw new UnusableException("There is no workflow " + workflow + ".");
        }
        if (threads < 1) {
            throw new UnusableException("--threads must be at least 1, not " + threads + ".");
        }
        if (save != null && Files.exists(save)) {
            throw new UnusableException("--save writes a new folder, but " + save + " exists already.");
        }
        if (export != null && Files.exists(export) && !Files.isDirectory(export)) {
            throw new UnusableException("--export needs a folder, but " + export + " is a file.");
        }
        if (!log) {
            // What a user needs to know is among the messages.
            LogManager.getLogManager().reset();
        }
        final Map<String, Object> request = new HashMap<>();
        request.put("workflow", absolute(workflow));
        request.put("export", export == null ? null : absolute(export));
        request.put("save", save == null ? null : absolute(save));
        request.put("variables", List.copyOf(variables));
        request.put("settings", List.copyOf(settings));
        request.put("threads", threads);
        try (Console console = Console.of(out);
                Interruption interruption = new Interruption(console);
                Installation installation = Installation.start(home())) {
            final RunnerProxy runner = installation.runner(request, console::accept);
            interruption.watch(installation, runner);
            return runner.call();
        }
    }

    private static String absolute(final Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static Path home() {
        final String home = System.getProperty(HOME_PROPERTY);
        if (home == null) {
            throw new UnusableException("The system property " + HOME_PROPERTY
                    + " must name the folder that holds lib and bundles; the script run-workflow sets it.");
        }
        return Path.of(home).toAbsolutePath().normalize();
    }

    /** Reads the version from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            final String version = RunWorkflow.class.getPackage().getImplementationVersion();
            return new String[] {"run-workflow " + (version == null ? "(development)" : version)};
        }
    }
}
