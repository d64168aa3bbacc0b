// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ductus.engine.cgan.EpochRecord;

/** A training's history as a CSV file that grows with each epoch, so that a failed training leaves it behind. */
final class HistoryLog implements AutoCloseable {
    /** The file's name in the checkpoint folder. */
    static final String NAME = "history.csv";

    private static final String MEASURE = "measure";

    private final CSVPrinter csv;

    /** Writes the file anew, beginning with what was trained before. */
    HistoryLog(Path folder, List<EpochRecord> before, List<Evaluation> evaluations) throws IOException {
        Writer out = Files.newBufferedWriter(folder.resolve(NAME), StandardCharsets.UTF_8);
        csv = new CSVPrinter(out, CSVFormat.RFC4180);
        List<String> names = new ArrayList<>();
        Arrays.stream(EpochRecord.class.getRecordComponents()).forEach(c -> names.add(c.getName()));
        names.add(MEASURE);
        csv.printRecord(names);
        for (EpochRecord epoch : before) {
            print(epoch, evaluations);
        }
        csv.flush();
    }

    /** Adds an epoch, with its evaluation if there is one. */
    void add(EpochRecord epoch, List<Evaluation> evaluations) throws IOException {
        print(epoch, evaluations);
        csv.flush();
    }

    private void print(EpochRecord epoch, List<Evaluation> evaluations) throws IOException {
        List<Object> values = new ArrayList<>();
        for (var component : EpochRecord.class.getRecordComponents()) {
            try {
                values.add(component.getAccessor().invoke(epoch));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Every value of a record can be read.", e);
            }
        }
        values.add(evaluations.stream()
                .filter(e -> e.epoch() == epoch.epoch())
                .findFirst()
                .map(e -> (Object) e.value())
                .orElse(""));
        csv.printRecord(values);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
