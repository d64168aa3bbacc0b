// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The driver on Apache Spark: a Java process with Spark's libraries and the job's jar on its class path. A process of its own,
 * since Spark needs packages of Java opened that KNIME does not open, keeps its settings in global state, and may end its
 * process.
 *
 * @param libraries folder of what comes along: the job's jar, {@code natives}, and {@code jars} as in a Spark installation
 * @param config where and how Spark runs
 */
public record SparkDriver(Path libraries, SparkConfig config) implements Driver {
    /** The job: classes of Ductus that run on Spark, with all that they need besides Spark. */
    public static final String JOB = "ductus-spark.jar";

    /** Variable of the driver's environment with properties of Spark; among them may be secrets. */
    public static final String PROPERTIES = "DUCTUS_SPARK_PROPERTIES";

    private static final String MAIN = "org.ductus.spark.SparkMain";

    /** Packages that Spark 3.5 looks into, as its launcher opens them. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "jdk.internal.ref",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    @Override
    public List<String> command(Work work, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + config.megabytes() + "m");
        command.add("-Djava.awt.headless=true");
        command.add("-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"); // what is left is asked of the machine
        command.addAll(openings());
        command.add("-cp");
        command.add(classPath());
        command.add(MAIN);
        command.add(work.name().toLowerCase(Locale.ROOT));
        command.add("--supervised");
        command.add("--master");
        command.add(config.master());
        command.add("--job");
        command.add(libraries.resolve(JOB).toString());
        command.add(folder.toString());
        return command;
    }

    /** Options of Java that open what Spark looks into. */
    public static List<String> openings() {
        return OPENED.stream()
                .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
                .toList();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                PROPERTIES,
                config.properties().entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .collect(Collectors.joining("\n")),
                "SPARK_HOME",
                home().toString(),
                "SPARK_SCALA_VERSION",
                "2.12");
    }

    /** The Spark installation: the user's, or what comes along in its place. */
    private Path home() {
        return config.installation() == null ? libraries : config.installation();
    }

    private String classPath() {
        return String.join(
                File.pathSeparator,
                libraries.resolve(JOB).toString(),
                libraries.resolve("natives") + File.separator + "*",
                home().resolve("jars") + File.separator + "*");
    }
}
