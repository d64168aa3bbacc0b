// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.Plural;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.latent.LatentPartition;
import org.knime.core.data.DataRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.KNIMEException;

/** Training samples as they stand in a table. */
public final class TrainingRows {

    private TrainingRows() {}

    /**
     * Reads all rows.
     *
     * @throws KNIMEException naming row and column, if a row can't be trained on
     * @throws IllegalArgumentException naming the class, if the samples don't fit the partition
     */
    public static TrainingData read(
            BufferedDataTable table,
            LabelColumn classes,
            VectorsColumn vectors,
            LatentPartition partition,
            Progress progress)
            throws KNIMEException {
        List<double[]> samples = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        String first = null;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                String key = row.getKey().getString();
                progress.report(0, () -> "Reading row " + (samples.size() + 1) + " of " + table.size());
                String label = classes.read(row);
                if (partition.indexOf(label) < 0) {
                    throw new KNIMEException("Row \"" + key + "\" has the class \"" + label
                            + "\", which the latent space doesn't know. Make the latent space from the same table.");
                }
                double[] sample = vectors.read(row);
                if (first == null) {
                    first = key;
                } else if (sample.length != samples.get(0).length) {
                    throw new KNIMEException(
                            "Row \"" + key + "\" has " + Plural.of(sample.length / 3, "vector") + ", but row \""
                                    + first + "\" has " + samples.get(0).length / 3
                                    + ". All samples need the same number: preprocess them with the same settings.");
                }
                samples.add(sample);
                labels.add(label);
            }
        }
        return TrainingData.of(samples, labels, partition);
    }
}
