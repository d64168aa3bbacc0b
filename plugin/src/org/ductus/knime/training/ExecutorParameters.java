// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.training;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ductus.engine.cluster.Driver;
import org.ductus.engine.cluster.SparkConfig;
import org.ductus.engine.cluster.SparkDriver;
import org.ductus.knime.common.LocalPath;
import org.ductus.knime.common.NumberLimits.AtLeast512;
import org.ductus.knime.common.NumberLimits.AtMostMillion;
import org.ductus.knime.common.Refusals;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextAreaWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of what runs trainings. They stand in the section of the node that they are among. */
public final class ExecutorParameters implements NodeParameters {

    enum Executor {
        @Label(value = "This process", description = "Threads of KNIME itself.")
        THREADS,
        @Label(
                value = "Apache Spark",
                description =
                        "Tasks of Spark, on this machine or on a cluster. Needs the feature Ductus on Apache Spark.")
        SPARK
    }

    @Widget(title = "Executor", description = "What runs the trainings. The result doesn't depend on it.")
    @Persist(configKey = "executor")
    @ValueSwitchWidget
    @ValueReference(ExecutorReference.class)
    @Advanced
    Executor m_executor = Executor.THREADS;

    @Widget(
            title = "Spark master",
            description =
                    "Where Spark runs: local[*] is this machine with all its cores, in a process of its own that comes along and"
                            + " ends with the node; spark://host:7077 is a cluster of Spark's own, yarn and k8s://https://host:port"
                            + " are others, which need a Spark installation below.")
    @Persist(configKey = "spark_master")
    @TextInputWidget(placeholder = SparkConfig.LOCAL)
    @Effect(predicate = OnSpark.class, type = EffectType.SHOW)
    @Advanced
    String m_master = SparkConfig.LOCAL;

    @Widget(
            title = "Spark installation",
            description =
                    "Folder of a Spark 3.5 with Scala 2.12, whose libraries are used instead of those that come along. Empty ="
                            + " those that come along.")
    @Persist(configKey = "spark_installation")
    @TextInputWidget(placeholder = "for instance /opt/spark")
    @Effect(predicate = OnSpark.class, type = EffectType.SHOW)
    @Advanced
    String m_installation = "";

    @Widget(
            title = "Memory of the driver",
            description =
                    "Java memory in MB, 512 or more, of the process that directs Spark; with the master local[*], all trainings"
                            + " share it.")
    @Persist(configKey = "driver_memory")
    @NumberInputWidget(minValidation = AtLeast512.class, maxValidation = AtMostMillion.class)
    @Effect(predicate = OnSpark.class, type = EffectType.SHOW)
    @Advanced
    int m_megabytes = 2048;

    @Widget(
            title = "Spark properties",
            description =
                    "Further properties of Spark, one a line as name=value, such as spark.executor.memory=4g or spark.task.cpus=2"
                            + " (threads of each training).")
    @Persist(configKey = "spark_properties")
    @TextAreaWidget
    @Effect(predicate = OnSpark.class, type = EffectType.SHOW)
    @Advanced
    String m_properties = "";

    @Widget(
            title = "Run folder",
            description =
                    "A folder for the files between this node and Spark, which then stay: what is to be trained, in the form"
                            + " that spark-submit takes, too, models as they are done, and the driver's log. Empty = a temporary"
                            + " folder.")
    @Persist(configKey = "run_folder")
    @TextInputWidget(placeholder = "for instance /home/me/runs/1")
    @Effect(predicate = OnSpark.class, type = EffectType.SHOW)
    @Advanced
    String m_runFolder = "";

    static final class ExecutorReference implements ParameterReference<Executor> {}

    static final class OnSpark implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(ExecutorReference.class).isOneOf(Executor.SPARK);
        }
    }

    /** {@return whether Spark runs the trainings, not this process} */
    public boolean onSpark() {
        return m_executor == Executor.SPARK;
    }

    /**
     * The driver, where {@link #onSpark() Spark} runs the trainings; to be asked while the node is executed.
     *
     * @throws InvalidSettingsException with a sentence, if Spark isn't installed or a setting can't be used
     */
    public Driver driver() throws InvalidSettingsException {
        Path installation = path(m_installation);
        if (installation != null && !Files.isDirectory(installation.resolve("jars"))) {
            throw new InvalidSettingsException("The Spark installation " + installation
                    + " has no folder jars: choose the folder of a Spark 3.5, or leave it empty.");
        }
        return new SparkDriver(SparkLibraries.folder(), config(installation));
    }

    /** {@return the run folder, or null for a temporary one} */
    public Path runFolder() throws InvalidSettingsException {
        return path(m_runFolder);
    }

    private static Path path(String text) throws InvalidSettingsException {
        return text == null || text.isBlank() ? null : LocalPath.resolve(text);
    }

    private SparkConfig config(Path installation) throws InvalidSettingsException {
        return Refusals.setting(() -> new SparkConfig(
                m_master == null || m_master.isBlank() ? SparkConfig.LOCAL : m_master.strip(),
                installation,
                m_megabytes,
                SparkConfig.properties(m_properties == null ? "" : m_properties)));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config(null);
        for (String text : new String[] {m_installation, m_runFolder}) {
            if (text != null && !text.isBlank()) {
                LocalPath.check(text);
            }
        }
    }
}
