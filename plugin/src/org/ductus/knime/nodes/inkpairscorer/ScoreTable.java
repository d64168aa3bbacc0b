// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpairscorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.score.PairScore;
import org.ductus.engine.score.PaperFigures;
import org.ductus.knime.common.LabelColumn;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.UniqueNameGenerator;

/** The tables of scores: columns to group by, the class where there is a row for each, scores, and what to compare them with. */
final class ScoreTable {

    private final List<DataColumnSpec> m_groups;

    private final boolean m_perClass;

    private final boolean m_reference;

    private final boolean m_paper;

    /**
     * @param groups columns to group by
     * @param perClass whether there is a row for each class
     * @param reference whether the reference's own values stand beside
     * @param paper whether the paper's figures stand beside
     */
    ScoreTable(List<DataColumnSpec> groups, boolean perClass, boolean reference, boolean paper) {
        m_groups = groups;
        m_perClass = perClass;
        m_reference = reference;
        m_paper = paper;
    }

    /** Columns to group by keep their names; a score whose name is taken by one of them gets another. */
    DataTableSpec spec() {
        var names = new UniqueNameGenerator(new HashSet<>());
        List<DataColumnSpec> columns = new ArrayList<>();
        m_groups.forEach(group -> columns.add(names.newColumn(group.getName(), StringCell.TYPE)));
        if (m_perClass) {
            columns.add(names.newColumn(LabelColumn.USUAL_NAME, StringCell.TYPE));
        }
        Stream.of("MSD", "MSD low", "MSD high", "NRMSD", "NRMSD low", "NRMSD high")
                .forEach(name -> columns.add(names.newColumn(name, DoubleCell.TYPE)));
        columns.add(names.newColumn("Pairs", LongCell.TYPE));
        columns.add(names.newColumn("Denominator", DoubleCell.TYPE));
        if (m_reference) {
            columns.add(names.newColumn("Reference MSD", DoubleCell.TYPE));
            columns.add(names.newColumn("Reference NRMSD", DoubleCell.TYPE));
            columns.add(names.newColumn("Reference pairs", LongCell.TYPE));
        }
        if (m_paper) {
            columns.add(names.newColumn("Paper MSD", DoubleCell.TYPE));
            columns.add(names.newColumn("Paper NRMSD", DoubleCell.TYPE));
        }
        return new DataTableSpec("Scores", columns.toArray(DataColumnSpec[]::new));
    }

    BufferedDataTable of(List<PairScore> scores, ScoredRows rows, ExecutionContext exec) {
        var table = exec.createDataContainer(spec());
        for (PairScore score : scores) {
            table.addRowToTable(
                    new DefaultRow(RowKey.createRowKey(table.size()), cells(score, rows.groupValues(score.group()))));
        }
        table.close();
        return table.getTable();
    }

    private List<DataCell> cells(PairScore score, List<String> group) {
        List<DataCell> cells = new ArrayList<>();
        group.forEach(value -> cells.add(new StringCell(value)));
        if (m_perClass) {
            cells.add(new StringCell(score.label()));
        }
        for (double number : new double[] {
            score.msd(), score.msdLow(), score.msdHigh(), score.nrmsd(), score.nrmsdLow(), score.nrmsdHigh()
        }) {
            cells.add(number(number));
        }
        cells.add(new LongCell(score.pairs()));
        cells.add(number(score.denominator()));
        if (m_reference) {
            cells.add(number(score.referenceMsd()));
            cells.add(number(score.referenceNrmsd()));
            cells.add(new LongCell(score.referencePairs()));
        }
        if (m_paper) {
            Optional<PaperFigures> paper = paper(group);
            cells.add(number(paper.map(PaperFigures::msd).orElse(Double.NaN)));
            cells.add(number(paper.map(PaperFigures::nrmsd).orElse(Double.NaN)));
        }
        return cells;
    }

    /** The paper's figures, where a value that groups the samples is the name of one of its two ways of sampling. */
    private static Optional<PaperFigures> paper(List<String> group) {
        return Arrays.stream(Sampling.values())
                .filter(sampling -> group.contains(sampling.displayName()))
                .findFirst()
                .flatMap(PaperFigures::of);
    }

    private static DataCell number(double value) {
        return Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value);
    }
}
