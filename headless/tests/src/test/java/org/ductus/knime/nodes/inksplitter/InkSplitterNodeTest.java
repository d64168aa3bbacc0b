// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksplitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.VariableType;

/** Ink Splitter keeps each writer on one side, and each class on both. */
class InkSplitterNodeTest {

    private static final List<DataColumnSpec> COLUMNS = List.of(
            column("Label", StringCell.TYPE), column("Writer", StringCell.TYPE), column("Number", IntCell.TYPE));

    private static BufferedDataTable table(int writers, int each) {
        List<Object[]> rows = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            for (int i = 0; i < each; i++) {
                for (String label : List.of("A", "B")) {
                    rows.add(row(label, "w" + w, rows.size()));
                }
            }
        }
        return Tables.of(COLUMNS, rows.toArray(Object[][]::new));
    }

    private static NodeRunner node(BufferedDataTable table) {
        return NodeRunner.of(InkSplitterNodeFactory.class).inputs(table);
    }

    @Test
    void holdsOutWholeWriters() {
        var table = table(10, 2);
        var node = node(table).runOk();
        assertThat(node.warning()).isEmpty();
        assertThat(node.table(0).getSpec()).isEqualTo(table.getSpec());
        assertThat(node(table).configure().tableSpec(1)).isEqualTo(table.getSpec());
        var known = new HashSet<>(Tables.values(node.table(0), "Writer"));
        var held = new HashSet<>(Tables.values(node.table(1), "Writer"));
        assertThat(known).hasSize(7).doesNotContainAnyElementsOf(held);
        assertThat(held).hasSize(3);
        assertThat(node.table(0).size() + node.table(1).size()).isEqualTo(40);
        List<Object> numbers = new ArrayList<>(Tables.values(node.table(0), "Number"));
        assertThat(numbers).isSortedAccordingTo((a, b) -> (int) a - (int) b);
        assertThat(numbers).doesNotContainAnyElementsOf(Tables.values(node.table(1), "Number"));
    }

    @Test
    void theSeedDrawsThem() {
        var first = node(table(10, 1)).runOk();
        assertThat(Tables.values(node(table(10, 1)).runOk().table(1), "Writer"))
                .isEqualTo(Tables.values(first.table(1), "Writer"));
        var other =
                node(table(10, 1)).set("seed", 7L).set("held_out_share", 0.5).runOk();
        assertThat(new HashSet<>(Tables.values(other.table(1), "Writer"))).hasSize(5);
        var drawn = node(table(10, 1)).set("fixed_seed", false).runOk();
        long seed = drawn.variable("seed_used").getValue(VariableType.LongType.INSTANCE);
        assertThat(Tables.values(node(table(10, 1)).set("seed", seed).runOk().table(1), "Writer"))
                .isEqualTo(Tables.values(drawn.table(1), "Writer"));
    }

    @Test
    void fallsBackToSamplesOfEachClassAndSaysSo() {
        var alone = node(table(1, 10)).runOk();
        assertThat(alone.table(1).size()).isEqualTo(6);
        assertThat(Tables.values(alone.table(1), "Label")).contains("A", "B");
        assertThat(alone.warning()).startsWith("Whole writers can't be held out");
        var nameless = node(Tables.of(
                        List.of(column("Label", StringCell.TYPE)), row("A"), row("A"), row("B"), row("B"), row("B")))
                .runOk();
        assertThat(nameless.table(1).size()).isEqualTo(2);
        assertThat(nameless.warning()).startsWith("No column says who wrote the samples");
    }

    @Test
    void refusesWhatCannotBeSplit() {
        assertThat(node(Tables.of(COLUMNS)).run().error()).contains("no sample");
        assertThat(node(Tables.of(COLUMNS, row("A", "x", 1), row("B", "x", 1), row("B", "x", 2)))
                        .run()
                        .error())
                .startsWith("There is a single real sample of class \"A\"");
        assertThatThrownBy(() -> node(table(4, 1)).set("held_out_share", 0.99).run())
                .hasMessageContaining("Held-out share must lie between 0.05 and 0.95");
        assertThat(node(table(4, 1)).set("writer_column", "Who").run().warning())
                .contains("\"Who\"");
    }
}
