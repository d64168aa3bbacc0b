// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.data.InkCell;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.workflow.VariableType;

/** Ink Samples writes what the engine writes, row by row. */
class InkSamplesNodeTest {

    private static NodeRunner node() {
        return NodeRunner.of(InkSamplesNodeFactory.class)
                .set("symbols", "A 0-2 \u0160")
                .set("samples_per_symbol", 3)
                .set("writers", 2);
    }

    /** Columns and their types are known before the node runs. */
    @Test
    void announcesItsColumns() {
        var spec = NodeRunner.of(InkSamplesNodeFactory.class).configure().tableSpec(0);
        assertThat(spec.getColumnNames()).containsExactly("Label", "Writer", "Ink");
        assertThat(spec.stream().map(column -> column.getType()))
                .containsExactly(StringCell.TYPE, StringCell.TYPE, InkCell.TYPE);
    }

    /** Class by class, in the order typed, with the engine's ink. */
    @Test
    void writesTheEnginesSamples() {
        var table = node().runOk().table(0);
        assertThat(table.getSpec()
                        .equalStructure(NodeRunner.of(InkSamplesNodeFactory.class)
                                .configure()
                                .tableSpec(0)))
                .isTrue();
        assertThat(Tables.values(table, "Label"))
                .containsExactly(
                        "A", "A", "A", "0", "0", "0", "1", "1", "1", "2", "2", "2", "\u0160", "\u0160", "\u0160");
        var engine = new InkSampleGenerator(new InkSamplesConfig(List.of("A", "0", "1", "2", "\u0160"), 3, 2, 1, 1));
        assertThat(Tables.values(table, "Ink").get(4))
                .isEqualTo(engine.sample("0", 1).ink());
        assertThat(Tables.values(table, "Writer").get(4))
                .isEqualTo(engine.sample("0", 1).writer());
        assertThat(Tables.keys(table)).startsWith("Row0", "Row1").hasSize(15).doesNotHaveDuplicates();
    }

    /** The same seed gives the same table, another one another. */
    @Test
    void drawsFromTheSeed() {
        var first = node().runOk();
        assertThat(Tables.cells(node().runOk().table(0))).isEqualTo(Tables.cells(first.table(0)));
        assertThat(first.variable("seed_used").getValue(VariableType.LongType.INSTANCE))
                .isEqualTo(1L);
        assertThat(Tables.cells(node().set("seed", 2L).runOk().table(0))).isNotEqualTo(Tables.cells(first.table(0)));
    }

    /** A drawn seed differs from run to run, and repeats the run when it is set. */
    @Test
    void showsTheSeedThatItDrew() {
        var drawn = node().set("fixed_seed", false).runOk();
        long seed = drawn.variable("seed_used").getValue(VariableType.LongType.INSTANCE);
        assertThat(seed).isBetween(0L, (1L << 31) - 1);
        long other =
                node().set("fixed_seed", false).runOk().variable("seed_used").getValue(VariableType.LongType.INSTANCE);
        assertThat(other).isNotEqualTo(seed);
        assertThat(Tables.cells(node().set("seed", seed).runOk().table(0))).isEqualTo(Tables.cells(drawn.table(0)));
    }

    /** What can't be written is refused before the node runs. */
    @Test
    void refusesUnknownSymbols() {
        assertThatThrownBy(() -> NodeRunner.of(InkSamplesNodeFactory.class)
                        .set("symbols", "A snowman")
                        .configure())
                .hasMessageContaining("no built-in handwriting of \"snowman\"");
        assertThatThrownBy(() -> NodeRunner.of(InkSamplesNodeFactory.class)
                        .set("symbols", " ")
                        .configure())
                .hasMessageContaining("No symbol is chosen");
        assertThatThrownBy(() -> NodeRunner.of(InkSamplesNodeFactory.class)
                        .set("variation", Double.NaN)
                        .configure())
                .hasMessage("Variation must lie between 0 and 3 (1 is natural), but is NaN.");
    }

    /** A cancel is heard within a second. */
    @Test
    void stopsWhenCancelled() {
        assertThat(Cancelling.afterChecks(
                        50, NodeRunner.of(InkSamplesNodeFactory.class).set("samples_per_symbol", 100_000)))
                .isLessThan(Duration.ofSeconds(1));
    }
}
