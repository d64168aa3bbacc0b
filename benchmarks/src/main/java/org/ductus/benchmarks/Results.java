// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The numbers of a run, printed as they come and kept in {@code results.csv}. */
public final class Results {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("benchmark", "system", "variant", "metric", "value")
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .build();

    private final List<Result> all = new ArrayList<>();

    /** Adds and prints a number. */
    public void add(String benchmark, String system, String variant, String metric, double value) {
        Result result = new Result(benchmark, system, variant, metric, value);
        all.add(result);
        System.out.printf(Locale.ROOT, "%-14s %-36s %-16s %-40s %,12.4f%n", benchmark, system, variant, metric, value);
    }

    /** Writes the results of this run in place of those that the file has of the same benchmarks; others stay. */
    public void save(Path file) throws IOException {
        List<Result> kept = new ArrayList<>();
        if (Files.exists(file)) {
            try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
                for (CSVRecord r : parser) {
                    if (all.stream().noneMatch(result -> result.benchmark().equals(r.get(0)))) {
                        kept.add(new Result(r.get(0), r.get(1), r.get(2), r.get(3), Double.parseDouble(r.get(4))));
                    }
                }
            }
        }
        kept.addAll(all);
        Files.createDirectories(file.getParent());
        try (CSVPrinter printer = new CSVPrinter(
                Files.newBufferedWriter(file),
                FORMAT.builder().setSkipHeaderRecord(false).build())) {
            for (Result r : kept) {
                printer.printRecord(r.benchmark(), r.system(), r.variant(), r.metric(), r.value());
            }
        }
    }
}
