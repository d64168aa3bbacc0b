// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ductus.headless.WorkflowBuilder.SOURCE;
import static org.ductus.headless.WorkflowBuilder.config;
import static org.ductus.headless.WorkflowBuilder.entry;
import static org.ductus.headless.WorkflowBuilder.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ductus.headless.TestHome.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-ins of KNIME's base nodes, with settings as KNIME 5.9 saves them. */
class BaseNodesTest {

    private static final String CONCATENATE = "org.knime.base.node.preproc.append.row.AppendedRowsNodeFactory";
    private static final String FILTER = "org.knime.base.node.preproc.filter.column.DataColumnSpecFilterNodeFactory";
    private static final String CSV = "org.knime.base.node.io.filehandling.csv.writer.CSVWriter2NodeFactory";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static TestHome home;

    @BeforeAll
    static void install() throws IOException {
        home = TestHome.create(shared);
    }

    private static String concatenate(final boolean newIds, final boolean fail, final boolean suffix) {
        return entry("create_new_rowids", "xboolean", newIds)
                + entry("fail_on_duplicates", "xboolean", fail)
                + entry("append_suffix", "xboolean", suffix)
                + entry("intersection_of_columns", "xboolean", false)
                + entry("suffix", "xstring", "_dup")
                + entry("enable_hiliting", "xboolean", false);
    }

    private static String keep(final String column) {
        return config(
                "column-filter",
                entry("filter-type", "xstring", "STANDARD"),
                config("included_names", entry("array-size", "xint", 1), entry("0", "xstring", column)),
                config("excluded_names", entry("array-size", "xint", 0)),
                entry("enforce_option", "xstring", "EnforceInclusion"),
                config(
                        "name_pattern",
                        entry("pattern", "xstring", ""),
                        entry("type", "xstring", "Wildcard"),
                        entry("caseSensitive", "xboolean", true),
                        entry("excludeMatching", "xboolean", false)));
    }

    private static String csv(final String path, final String ifExists) {
        return config(
                        "settings",
                        config(
                                "file_chooser_settings",
                                config(
                                        "path",
                                        entry("location_present", "xboolean", true),
                                        entry("file_system_type", "xstring", "RELATIVE"),
                                        entry("file_system_specifier", "xstring", "knime.workflow"),
                                        entry("path", "xstring", path)),
                                entry("create_missing_folders", "xboolean", false),
                                entry("if_path_exists", "xstring", ifExists)),
                        entry("column_delimiter", "xstring", ";"),
                        entry("row_delimiter", "xstring", "%%00010"),
                        entry("quote_char", "xchar", "&quot;"),
                        entry("quote_escape_char", "xchar", "&quot;"),
                        entry("write_column_header", "xboolean", true),
                        entry("skip_column_header_on_append", "xboolean", true),
                        entry("write_row_header", "xboolean", true))
                + config(
                        "advanced_settings",
                        entry("missing_value_pattern", "xstring", "?"),
                        entry("compress_with_gzip", "xboolean", false),
                        entry("quote_mode", "xstring", "STRINGS_ONLY"),
                        entry("separator_replacement", "xstring", ""),
                        entry("decimal_separator", "xchar", ","),
                        entry("use_scientific_format", "xboolean", false),
                        entry("keep_trailing_zero_in_decimals", "xboolean", false))
                + config("encoding", entry("character_set", "xstring", "UTF-8"));
    }

    private Result concatenated(final String settings, final Path out) throws IOException {
        final Path workflow = new WorkflowBuilder()
                .node(1, SOURCE, "Test Source", rows(2))
                .node(2, SOURCE, "Test Source", rows(1))
                .node(3, CONCATENATE, "Concatenate", settings)
                .connect(1, 1, 3, 1)
                .connect(2, 1, 3, 2)
                .write(folder.resolve("Concatenate"));
        return home.run(workflow, "--export", out);
    }

    @Test
    void concatenatesAsItsRowIdSettingSays() throws IOException {
        final Path out = folder.resolve("out");
        final Path file = out.resolve("3_Concatenate_1.csv");

        assertThat(concatenated(concatenate(true, false, false), out).status()).isZero();
        assertThat(ids(file)).containsExactly("RowID", "Row0", "Row1", "Row2");

        assertThat(concatenated(concatenate(false, false, true), out).status()).isZero();
        assertThat(ids(file)).containsExactly("RowID", "Row0", "Row1", "Row0_dup");

        final Result skipped = concatenated(concatenate(false, false, false), out);
        assertThat(ids(file)).containsExactly("RowID", "Row0", "Row1");
        assertThat(skipped.out()).contains("WARNING: Filtered out 1 duplicate row(s).");

        final Result failed = concatenated(concatenate(false, true, false), out);
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out()).contains("'Row0'");
    }

    private static Stream<String> ids(final Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.substring(0, line.indexOf(',')));
    }

    private Path written(final String column, final String ifExists) throws IOException {
        return new WorkflowBuilder()
                .node(1, SOURCE, "Test Source", rows(2))
                .node(2, FILTER, "Column Filter", keep(column))
                .node(3, CSV, "CSV Writer", csv("table.csv", ifExists))
                .connect(1, 1, 2, 1)
                .connect(2, 1, 3, 1)
                .write(folder.resolve("Write"));
    }

    @Test
    void filtersColumnsAndWritesThemRelativeToTheWorkflow() throws IOException {
        final Path file = folder.resolve("Write").resolve("table.csv");
        assertThat(home.run(written("value", "overwrite")).status()).isZero();
        assertThat(file).hasContent("\"row ID\";\"value\"\n\"Row0\";0,1\n\"Row1\";1,1\n");
        assertThat(home.run(written("name", "append")).status()).isZero();
        assertThat(file).content().endsWith("\"Row0\";\"r, 0\"\n\"Row1\";?\n").hasLineCount(5);

        final Result refused = home.run(written("name", "fail"));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).contains("exists and must not be overwritten");
        assertThat(file).content().hasLineCount(5);
    }

    @Test
    void refusesListsInACsvFile() throws IOException {
        final Result result = home.run(written("pair", "overwrite"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .contains("#3 CSV Writer: WARNING: Input table must only contain String, Int, or Doubles");
        assertThat(folder.resolve("Write").resolve("table.csv")).doesNotExist();
    }
}
