// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.study.Configuration;
import org.ductus.engine.study.StudyTask;
import org.ductus.knime.common.Refusals;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** A table of configurations: a row for each training, a column for each setting that differs. */
final class ConfigurationTable {

    private ConfigurationTable() {}

    /**
     * Checks that the columns are settings.
     *
     * @throws InvalidSettingsException naming a column that is none
     */
    static void check(DataTableSpec table) throws InvalidSettingsException {
        for (DataColumnSpec column : table) {
            if (!Configuration.isSetting(column.getName())) {
                throw new InvalidSettingsException("Column \"" + column.getName()
                        + "\" of the configurations is named as no setting. Leave it out, or name it after one of these: "
                        + Configuration.settings() + ".");
            }
        }
    }

    /**
     * The trainings.
     *
     * @param epochs epochs where no column says otherwise
     * @throws KNIMEException naming the row, if a value is refused
     */
    static List<StudyTask> read(BufferedDataTable table, CganModel model, int epochs) throws KNIMEException {
        Refusals.empty(table, "configuration");
        DataTableSpec spec = table.getDataTableSpec();
        CganConfig config = model.config().toBuilder().epochs(epochs).build();
        List<StudyTask> tasks = new ArrayList<>();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                String key = row.getKey().getString();
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < spec.getNumColumns(); i++) {
                    DataCell cell = row.getCell(i);
                    values.put(spec.getColumnSpec(i).getName(), cell.isMissing() ? "" : cell.toString());
                }
                try {
                    tasks.add(Configuration.task(key, config, model.partition(), values));
                } catch (IllegalArgumentException e) {
                    throw new KNIMEException("Row \"" + key + "\" of the configurations: " + e.getMessage(), e);
                }
            }
        }
        return tasks;
    }
}
