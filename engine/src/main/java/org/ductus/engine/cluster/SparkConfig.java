// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where and how Apache Spark runs.
 *
 * @param master address of the master: {@code local[*]} for this machine, {@code spark://host:7077}, {@code yarn}, or
 *     {@code k8s://…}
 * @param installation folder of a Spark 3.5 (Scala 2.12) whose libraries are used instead of those that come along, as YARN and
 *     Kubernetes need it; or null
 * @param megabytes Java memory of the driver, 512 to 1,048,576; with a master of this machine, trainings share it
 * @param properties further properties of Spark by name
 */
public record SparkConfig(String master, Path installation, int megabytes, Map<String, String> properties) {

    /** The embedded default: all cores of this machine. */
    public static final String LOCAL = "local[*]";

    /** Checks every value; throws IllegalArgumentException naming the setting and what is expected. */
    public SparkConfig {
        Objects.requireNonNull(master, "master");
        if (!master.matches(
                "local(\\[(\\*|\\d+)(,\\d+)?])?|local-cluster\\[\\d+,\\d+,\\d+]|spark://\\S+|yarn|k8s://\\S+")) {
            throw new IllegalArgumentException(
                    "The master \"" + master + "\" is none that Spark knows: expected local[*] for"
                            + " this machine, spark://host:7077, yarn, or k8s://https://host:port.");
        }
        if (megabytes < 512 || megabytes > 1 << 20) {
            throw new IllegalArgumentException(
                    "The driver's memory must be from 512 to 1048576 MB, but is " + megabytes + ".");
        }
        properties.forEach((name, value) -> {
            if (!name.matches("spark\\.[\\w.-]+")) {
                throw new IllegalArgumentException("The Spark property \"" + name
                        + "\" is none: a line must be name=value, with a name such as spark.executor.memory.");
            }
        });
        properties = Map.copyOf(properties);
    }

    /**
     * Properties from lines of name=value; empty ones and those that begin with # say nothing.
     *
     * @throws IllegalArgumentException naming a line without =
     */
    public static Map<String, String> properties(String lines) {
        Map<String, String> properties = new TreeMap<>();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    if (equals < 1) {
                        throw new IllegalArgumentException("The Spark property \"" + line
                                + "\" has no value: write each as name=value, one a line.");
                    }
                    properties.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                });
        return properties;
    }
}
