// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.util.Map;
import org.apache.spark.SparkConf;

/** Spark's properties where nothing else is said. */
final class SparkDefaults {
    /** Attempts of a task in this process, where Spark itself makes one only. */
    private static final int ATTEMPTS = 4;

    private SparkDefaults() {}

    private static final Map<String, String> DEFAULTS = Map.of(
            // a training twice at a time wins nothing: all of them take as long
            "spark.speculation", "false",
            "spark.ui.enabled", "false",
            // how far tasks are comes with heartbeats
            "spark.executor.heartbeatInterval", "1s",
            // results are written to the folder as they come, and given up
            "spark.driver.maxResultSize", "0",
            "spark.executorEnv.OMP_NUM_THREADS", "1");

    private static final String JAVA = "-Djava.awt.headless=true -Dorg.bytedeco.javacpp.maxPhysicalBytes=0";

    /**
     * Fills in what is missing.
     *
     * @param embedded whether nobody but this program has said anything: a master of this machine then speaks to itself alone
     */
    static void apply(SparkConf conf, boolean embedded) {
        DEFAULTS.forEach(conf::setIfMissing);
        String options = conf.get("spark.executor.extraJavaOptions", "");
        conf.set("spark.executor.extraJavaOptions", (options + " " + JAVA).strip());
        String master = conf.get("spark.master");
        if (embedded && master.startsWith("local")) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        if (master.equals("local")) {
            conf.setMaster("local[1," + ATTEMPTS + "]");
        } else if (master.matches("local\\[[^,]*]")) {
            conf.setMaster(master.substring(0, master.length() - 1) + "," + ATTEMPTS + "]");
        }
    }
}
