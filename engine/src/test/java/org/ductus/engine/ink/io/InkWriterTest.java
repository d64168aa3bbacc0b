// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InkWriterTest {

    private static final Ink LINE = Ink.ofSvgPath("M 1 2 L 3 4");

    @TempDir
    Path folder;

    private static InkSample sample(String label, String writer, Ink ink) {
        return new InkSample(label, writer, ink, "");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** The file is there only once it is complete. */
    @Test
    void filesAppearWhenTheyAreComplete() throws Exception {
        Path file = folder.resolve("a.csv");
        try (InkWriter writer = InkWriter.create(file, InkFormat.CSV_LONG, false, 1)) {
            writer.write(sample("a", "w", LINE));
            assertThat(file).doesNotExist();
            writer.commit();
            assertThat(file).hasContent("sample,label,writer,stroke,point,x,y,t\n0,a,w,0,0,1,2,\n0,a,w,0,1,3,4,\n");
        }
        assertThat(files()).containsExactly("a.csv");
    }

    /** Neither a file that was begun nor its traces stay, and one that was there stays as it was. */
    @Test
    void nothingHalfWrittenStays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "mine");
        try (InkWriter writer = InkWriter.create(file, InkFormat.CSV_LONG, true, 1)) {
            writer.write(sample("a", "w", LINE));
            assertThat(files()).hasSize(2);
        }
        assertThat(files()).containsExactly("a.csv");
        assertThat(file).hasContent("mine");
    }

    @Test
    void replacesAFileOnlyWhereThatIsAllowed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "mine");
        assertThatThrownBy(() -> InkWriter.create(file, InkFormat.CSV_LONG, false, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.csv exists already");
        RoundTripTest.write(List.of(sample("a", "", LINE)), InkFormat.CSV_LONG, file);
        assertThat(file).content().startsWith("sample,");
        Path other = folder.resolve("b.csv");
        try (InkWriter writer = InkWriter.create(other, InkFormat.CSV_LONG, false, 1)) {
            Files.writeString(other, "came between");
            assertThatThrownBy(writer::commit).hasMessageContaining("b.csv exists already");
        }
        assertThat(other).hasContent("came between");
        assertThat(files()).containsExactly("a.csv", "b.csv");
    }

    @Test
    void saysWhyAFileCantBeWritten() throws IOException {
        assertThatThrownBy(() -> InkWriter.create(folder.resolve("x/a.csv"), InkFormat.CSV_LONG, false, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> InkWriter.create(folder, InkFormat.CSV_LONG, true, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> InkWriter.create(folder.resolve("a"), InkFormat.SKETCH_RNN, true, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can be read, but not be written");
        assertThat(InkFormat.written()).hasSize(6);
    }

    /** What no format can hold is refused sample by sample; the others are written. */
    @ParameterizedTest
    @EnumSource(
            value = InkFormat.class,
            names = {"INKML", "UNIPEN", "UJI_V2", "QUICKDRAW", "SVG", "CSV_LONG"})
    void refusesSamplesThatCantBeReadAgain(InkFormat format) throws Exception {
        Path file = folder.resolve("ink");
        try (InkWriter writer = InkWriter.create(file, format, false, 2)) {
            writer.write(sample("a", "w", LINE));
            refused(writer, sample("a", "w", new Ink(List.of())), "no points");
            refused(writer, sample("a\nb", "w", LINE), "The label \"a?b\" holds a line break");
            refused(writer, sample("a", "\ud800", LINE), "The writer");
            Stroke infinite = Stroke.of(new double[] {1}, new double[] {Double.POSITIVE_INFINITY});
            refused(writer, sample("a", "w", new Ink(List.of(infinite))), "not a finite number");
            double[] many = new double[Limits.POINTS + 1];
            refused(writer, sample("a", "w", new Ink(List.of(Stroke.of(many, many)))), "more than");
            writer.write(sample("  b ", "w", LINE));
            writer.commit();
        }
        assertThat(Collected.read(file).samples).extracting(InkSample::label).containsExactly("a", "b");
    }

    private static void refused(InkWriter writer, InkSample sample, String why) {
        assertThatThrownBy(() -> writer.write(sample))
                .isInstanceOf(InkRejectedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesWhatAFormatCantKeep() throws Exception {
        try (InkWriter writer = InkWriter.create(folder.resolve("a"), InkFormat.UNIPEN, false, 1)) {
            refused(writer, sample("", "w", LINE), "needs a label");
            refused(writer, sample("\u6f22", "w", LINE), "Latin-1");
            refused(writer, sample("a", "\u6f22", LINE), "Latin-1");
            refused(writer, sample("a\"", "w", LINE), "quote");
            assertThatCode(() -> writer.write(sample("\"", "", LINE))).doesNotThrowAnyException();
        }
        try (InkWriter writer = InkWriter.create(folder.resolve("a"), InkFormat.UJI_V2, false, 1)) {
            refused(writer, sample("", "w", LINE), "needs a label");
            refused(writer, sample("a b", "w", LINE), "blank");
            refused(writer, sample("a", "w v", LINE), "blank");
        }
    }
}
