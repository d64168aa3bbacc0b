// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.filehandling.csv.writer;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/**
 * How values become text, under the keys of KNIME's CSV Writer.
 *
 * @param delimiter text between columns
 * @param lineBreak text between rows; null is that of the operating system
 * @param quote character around values
 * @param escape character before a quote inside of quotes
 * @param header whether column names are written
 * @param skipHeaderOnAppend whether they are left out where the file exists already
 * @param rowIds whether row IDs are written
 * @param missing text of a missing value
 * @param gzip whether the file is compressed
 * @param quoteMode IF_NEEDED, STRINGS_ONLY, ALWAYS or NEVER
 * @param replacement text for a delimiter inside of a value that is never quoted
 * @param decimal decimal separator
 * @param scientific whether numbers are written as Java writes them
 * @param trailingZero whether whole doubles get a decimal
 * @param charset character set
 */
record CsvFormat(
        String delimiter,
        String lineBreak,
        char quote,
        char escape,
        boolean header,
        boolean skipHeaderOnAppend,
        boolean rowIds,
        String missing,
        boolean gzip,
        QuoteMode quoteMode,
        String replacement,
        char decimal,
        boolean scientific,
        boolean trailingZero,
        Charset charset) {

    /** When a value gets quotes. */
    enum QuoteMode {
        IF_NEEDED,
        STRINGS_ONLY,
        ALWAYS,
        NEVER
    }

    /** DecimalFormat's own limit: no digit of a double is cut off. */
    private static final int ALL_DIGITS = 340;

    static CsvFormat defaults() {
        return new CsvFormat(
                ",",
                null,
                '"',
                '"',
                true,
                false,
                false,
                "",
                false,
                QuoteMode.STRINGS_ONLY,
                "",
                '.',
                false,
                false,
                StandardCharsets.UTF_8);
    }

    static CsvFormat load(final NodeSettingsRO all) throws InvalidSettingsException {
        final NodeSettingsRO settings = all.getNodeSettings("settings");
        final NodeSettingsRO advanced = all.getNodeSettings("advanced_settings");
        final CsvFormat format = new CsvFormat(
                settings.getString("column_delimiter"),
                settings.getString("row_delimiter"),
                settings.getChar("quote_char"),
                settings.getChar("quote_escape_char"),
                settings.getBoolean("write_column_header"),
                settings.getBoolean("skip_column_header_on_append"),
                settings.getBoolean("write_row_header"),
                advanced.getString("missing_value_pattern"),
                advanced.getBoolean("compress_with_gzip"),
                mode(advanced.getString("quote_mode")),
                advanced.getString("separator_replacement"),
                advanced.getChar("decimal_separator"),
                advanced.getBoolean("use_scientific_format"),
                advanced.getBoolean("keep_trailing_zero_in_decimals"),
                charset(all));
        if (format.delimiter == null || format.delimiter.isEmpty()) {
            throw new InvalidSettingsException("The column delimiter is empty.");
        }
        return format;
    }

    private static QuoteMode mode(final String name) throws InvalidSettingsException {
        try {
            return QuoteMode.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException("There is no quote mode '" + name + "'.", e);
        }
    }

    private static Charset charset(final NodeSettingsRO all) throws InvalidSettingsException {
        final String name =
                all.containsKey("encoding") ? all.getNodeSettings("encoding").getString("character_set", null) : null;
        try {
            return name == null ? Charset.defaultCharset() : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidSettingsException("There is no character set '" + name + "'.", e);
        }
    }

    void save(final NodeSettingsWO all, final NodeSettingsWO settings) {
        settings.addString("column_delimiter", delimiter);
        settings.addString("row_delimiter", lineBreak);
        settings.addChar("quote_char", quote);
        settings.addChar("quote_escape_char", escape);
        settings.addBoolean("write_column_header", header);
        settings.addBoolean("skip_column_header_on_append", skipHeaderOnAppend);
        settings.addBoolean("write_row_header", rowIds);
        final NodeSettingsWO advanced = all.addNodeSettings("advanced_settings");
        advanced.addString("missing_value_pattern", missing);
        advanced.addBoolean("compress_with_gzip", gzip);
        advanced.addString("quote_mode", quoteMode.name());
        advanced.addString("separator_replacement", replacement);
        advanced.addChar("decimal_separator", decimal);
        advanced.addBoolean("use_scientific_format", scientific);
        advanced.addBoolean("keep_trailing_zero_in_decimals", trailingZero);
        final NodeSettingsWO comment = all.addNodeSettings("comment_header_settings");
        comment.addString("comment_line_marker", "#");
        comment.addString("comment_indentation", "\t");
        comment.addBoolean("add_time_to_comment", false);
        comment.addBoolean("add_user_to_comment", false);
        comment.addBoolean("add_table_name_to_comment", false);
        comment.addBoolean("add_custom_text_to_comment", false);
        comment.addString("custom_comment_text", "");
        all.addNodeSettings("encoding").addString("character_set", charset.name());
    }

    /** The text at the end of a line. */
    String newLine() {
        return lineBreak == null ? System.lineSeparator() : lineBreak;
    }

    /** A double; thousands are never grouped. */
    String number(final double value) {
        final DecimalFormat format =
                new DecimalFormat(trailingZero ? "#.0" : "#.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(ALL_DIGITS);
        return format.format(value).replace('.', decimal);
    }

    /** A value with quotes where the mode asks for them. */
    String quoted(final String value, final boolean number) {
        final boolean special = value.contains(delimiter) || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
        final boolean quotes =
                switch (quoteMode) {
                    case ALWAYS -> true;
                    case STRINGS_ONLY -> !number;
                    case IF_NEEDED -> special;
                    case NEVER -> false;
                };
        if (!quotes) {
            return quoteMode == QuoteMode.NEVER && !number ? value.replace(delimiter, replacement) : value;
        }
        final String q = String.valueOf(quote);
        final String e = String.valueOf(escape);
        final String escaped = quote == escape ? value : value.replace(e, e + e);
        return q + escaped.replace(q, e + q) + q;
    }
}
