// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkrealismscorer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.ductus.engine.score.RealismMeasure;
import org.ductus.engine.score.RealismScore;
import org.ductus.knime.common.Cells;
import org.ductus.knime.common.GroupColumns;
import org.ductus.knime.common.LabelColumn;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.UniqueNameGenerator;

/** The tables of measures: columns to group by, the class where there is a row for each, and each measure beside real ink's. */
final class RealismTable {

    private final GroupColumns m_groups;

    private final boolean m_perClass;

    /**
     * @param groups columns to group by
     * @param perClass whether there is a row for each class
     */
    RealismTable(GroupColumns groups, boolean perClass) {
        m_groups = groups;
        m_perClass = perClass;
    }

    /** Columns to group by keep their names; a measure whose name is taken by one of them gets another. */
    DataTableSpec spec() {
        var names = new UniqueNameGenerator(new HashSet<>());
        List<DataColumnSpec> columns = new ArrayList<>();
        m_groups.specs().forEach(group -> columns.add(names.newColumn(group.getName(), StringCell.TYPE)));
        if (m_perClass) {
            columns.add(names.newColumn(LabelColumn.USUAL_NAME, StringCell.TYPE));
        }
        columns.add(names.newColumn("Samples", IntCell.TYPE));
        for (RealismMeasure measure : RealismMeasure.values()) {
            columns.add(names.newColumn(measure.displayName(), DoubleCell.TYPE));
            columns.add(names.newColumn("Real: " + measure.displayName(), DoubleCell.TYPE));
        }
        columns.add(names.newColumn("Failed classes", StringCell.TYPE));
        columns.add(names.newColumn("Collapsed classes", StringCell.TYPE));
        return new DataTableSpec("Realism", columns.toArray(DataColumnSpec[]::new));
    }

    BufferedDataTable of(List<RealismScore> scores, ExecutionContext exec) {
        var table = exec.createDataContainer(spec());
        for (RealismScore score : scores) {
            table.addRowToTable(new DefaultRow(RowKey.createRowKey(table.size()), cells(score)));
        }
        table.close();
        return table.getTable();
    }

    private List<DataCell> cells(RealismScore score) {
        List<DataCell> cells = new ArrayList<>();
        m_groups.values(score.group()).forEach(value -> cells.add(new StringCell(value)));
        if (m_perClass) {
            cells.add(new StringCell(score.label()));
        }
        cells.add(new IntCell(score.samples()));
        for (RealismMeasure measure : RealismMeasure.values()) {
            cells.add(Cells.number(measure.of(score.generated())));
            cells.add(Cells.number(measure.of(score.real())));
        }
        cells.add(new StringCell(String.join(" ", score.failed())));
        cells.add(new StringCell(String.join(" ", score.collapsed())));
        return cells;
    }
}
