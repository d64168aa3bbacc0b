// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgandistributedlearner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.ductus.engine.cgan.CganModel;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.TinyTraining;
import org.ductus.knime.nodes.cganlearner.CganLearnerNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;

/** cGAN Learner (Distributed) trains by replicas, here or on Spark. */
class CganDistributedLearnerNodeTest {

    @TempDir
    private Path m_folder;

    private static NodeRunner node(Class<? extends NodeFactory<? extends NodeModel>> factory, String keys) {
        return NodeRunner.of(factory)
                .inputs(TinyTraining.table(), new LatentPartitionPortObject(TinyTraining.partition()))
                .set(keys + "epochs", 3)
                .set(keys + "minibatch", 16)
                .set(keys + "filters", 4);
    }

    private static NodeRunner distributed(int replicas) {
        return node(CganDistributedLearnerNodeFactory.class, "training/")
                .set("replicas", replicas)
                .set("iterations_between_averagings", 2);
    }

    private static CganModel model(NodeRunner node) {
        return node.output(0, CganModelPortObject.class).model();
    }

    @Test
    void oneReplicaGivesTheModelOfThePlainLearner() {
        var plain = node(CganLearnerNodeFactory.class, "").runOk();
        var one = distributed(1).runOk();
        assertThat(model(one).fingerprint()).isEqualTo(model(plain).fingerprint());
        assertThat(Tables.values(one.table(1), "Loss generator"))
                .isEqualTo(Tables.values(plain.table(1), "Loss generator"));
        assertThat(one.table(1).getSpec().equalStructure(plain.table(1).getSpec()))
                .isTrue();
    }

    @Test
    void severalReplicasGiveTheSameHereAndOnSpark() {
        var here = distributed(2).runOk();
        Path run = m_folder.resolve("run");
        var spark = distributed(2)
                .set("executor/executor", "SPARK")
                .set("executor/spark_master", "local[2]")
                .set("executor/run_folder", run.toString())
                .runOk();
        assertThat(model(spark).fingerprint()).isEqualTo(model(here).fingerprint());
        assertThat(model(here).provenance().settings()).containsEntry("replicas", "2");
        assertThat(Tables.values(spark.table(1), "Loss generator"))
                .isEqualTo(Tables.values(here.table(1), "Loss generator"));
        assertThat(run.resolve("model.cgan")).exists();
        assertThat(run.resolve("partition.json")).exists();
    }

    @Test
    void stopsWhenCancelled() {
        var endless = distributed(2).set("training/epochs", 1_000_000).set("iterations_between_averagings", 1_000_000);
        assertThat(Cancelling.afterChecks(TinyTraining.ROWS + 10L, endless)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void refusesWithASentence() throws Exception {
        assertThatThrownBy(() -> distributed(0).run()).hasMessageContaining("Replicas must be from 1 to 1000");
        assertThatThrownBy(() -> distributed(1).set("training/filters", 0).run())
                .hasMessageContaining("Filters");
        assertThatThrownBy(() ->
                        distributed(1).set("executor/spark_master", "mars").run())
                .hasMessageContaining("none that Spark knows");
        assertThatThrownBy(() -> distributed(1)
                        .set("executor/spark_properties", "spark.ui")
                        .run())
                .hasMessageContaining("has no value");
        var spark = distributed(2).set("executor/executor", "SPARK");
        assertThat(spark.set("executor/spark_installation", m_folder.toString())
                        .run()
                        .error())
                .contains("has no folder jars");
        assertThat(distributed(2)
                        .set("executor/executor", "SPARK")
                        .set(
                                "executor/run_folder",
                                Files.createFile(m_folder.resolve("file")).toString())
                        .run()
                        .error())
                .contains("run folder")
                .contains("can't be made");
    }
}
