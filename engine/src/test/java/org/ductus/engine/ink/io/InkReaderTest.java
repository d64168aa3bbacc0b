// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkReaderTest {

    private static final String UJI2 =
            """
            // Characters
            WORD \u00f1 trn_UJI_W01-02
              NUMSTROKES 2
              POINTS 2 # 1 2 3 4
              POINTS 1 # 5 6
            """;

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void readsUji2() throws IOException {
        var collected = Collected.read(write("u", UJI2));
        assertThat(collected.lines()).containsExactly("\u00f1 | UJI_W01 | M 1 2 L 3 4 M 5 6 | u:2");
        assertThat(collected.samples.get(0).ink().strokes().get(0).hasTime()).isFalse();
    }

    @Test
    void rejectsMalformedUji2() throws IOException {
        var collected = Collected.read(
                write(
                        "u",
                        UJI2
                                + """
                WORD a x
                NUMSTROKES 2
                POINTS 1 # 1 1
                WORD b x
                NUMSTROKES 1
                POINTS 2 # 1 1 2
                WORD c x
                NUMSTROKES 1
                POINTS 1 # 1 1e999
                WORD d x
                NUMSTROKES many
                SHAPES
                """));
        assertThat(collected.samples).hasSize(1);
        assertThat(collected.rejected).hasSize(5);
        assertThat(collected.rejected.get(0)).startsWith("u:6 ").contains("NUMSTROKES");
        assertThat(collected.rejected.get(1)).startsWith("u:9 ").contains("as many x and y");
        assertThat(collected.rejected.get(2)).startsWith("u:12 ").contains("1e999");
        assertThat(collected.rejected.get(3)).startsWith("u:17 ").contains("SHAPES");
        assertThat(collected.rejected.get(4)).startsWith("u:15 ").contains("many");
    }

    @Test
    void readsLongCsvInAnyOrderOfColumns() throws IOException {
        var collected = Collected.read(
                write(
                        "c.csv",
                        """
                \ufeffSample;Label;Writer;Stroke;Point;X;Y;T;P
                1;"a;""b";ann;0;0;1.5;2;0;9
                1;"a;""b";ann;0;1;3;4;10;9

                1;"a;""b";ann;1;0;5;6;20;9
                2;c;bob;0;0;7;8;;9
                """));
        assertThat(collected.lines())
                .containsExactly("a;\"b | ann | M 1.5 2 L 3 4 M 5 6 | c.csv:2", "c | bob | M 7 8 | c.csv:6");
        assertThat(collected.samples.get(0).ink().strokes().get(1).t(0)).isEqualTo(20);
        assertThat(collected.samples.get(1).ink().strokes().get(0).hasTime()).isFalse();
    }

    @Test
    void linesEndAsOnAnySystem() throws IOException {
        String text = "sample,label,x,y\n1,a,1,1\n\n2,b,1,1\n3,c,1,1";
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(Collected.read(write("c.csv", text.replace("\n", end))).samples)
                    .extracting("source")
                    .containsExactly("c.csv:2", "c.csv:4", "c.csv:5");
        }
    }

    @Test
    void rejectsMalformedCsv() throws IOException {
        var collected = Collected.read(
                write(
                        "c.csv",
                        """
                sample,label,stroke,point,x,y
                1,a,0,0,1,1
                1,a,0,1,NaN,1
                2,b,0,1,1,1
                2,b,0,1,1,1
                3,c,0,0,1
                4,d,0,0,1,1
                1,a,0,0,1,1
                5,e,0,0,1,1
                5,f,0,1,1,1
                6,"g,0,0,1,1
                """));
        assertThat(collected.samples).extracting("label").containsExactly("d");
        assertThat(collected.rejected).hasSize(6);
        assertThat(collected.rejected.get(0)).startsWith("c.csv:2 ").contains("Line 3", "\"NaN\"");
        assertThat(collected.rejected.get(1)).startsWith("c.csv:6 ").contains("5 values", "6 columns");
        assertThat(collected.rejected.get(2)).startsWith("c.csv:4 ").contains("not in their order (line 5)");
        assertThat(collected.rejected.get(3)).startsWith("c.csv:8 ").contains("already");
        assertThat(collected.rejected.get(4)).startsWith("c.csv:11 ").contains("quotes");
        assertThat(collected.rejected.get(5)).startsWith("c.csv:9 ").contains("label or writer (line 10)");
    }

    @Test
    void findsTheFormatByContent() throws IOException {
        assertThat(InkFormat.detect(write("1", UJI2))).contains(InkFormat.UJI_V2);
        assertThat(InkFormat.detect(write("2", "\n.VERSION 1.0\n"))).contains(InkFormat.UNIPEN);
        assertThat(InkFormat.detect(write("3", "x,y,sample\n"))).contains(InkFormat.CSV_LONG);
        assertThat(InkFormat.detect(write("4", "x,y\n1,2\n"))).isEmpty();
        assertThat(InkFormat.detect(write("5", ""))).isEmpty();
        assertThat(InkFormat.detect(Files.write(folder.resolve("6"), new byte[100_000])))
                .isEmpty();
    }

    @Test
    void readsAFolderInTheOrderOfNamesAndKeepsTheLabelsAskedFor() throws IOException {
        String csv = "sample,label,x,y\n1,a,1,1\n2,b,1,1\n";
        write("b.csv", csv);
        write("a.csv", csv);
        write(".hidden.csv", csv);
        write("readme.txt", "Read me.");
        var all = Collected.read(folder);
        assertThat(all.samples).extracting("source").containsExactly("a.csv:2", "a.csv:3", "b.csv:2", "b.csv:3");
        assertThat(all.rejected)
                .singleElement()
                .asString()
                .startsWith("readme.txt ")
                .contains("known format");
        assertThat(Collected.read(folder, "b").samples).extracting("source").containsExactly("a.csv:3", "b.csv:3");
    }

    @Test
    void saysWhyNothingCanBeRead() throws IOException {
        assertFails(folder.resolve("missing"), "There is no file or folder");
        assertFails(write("text", "Hello."), "no known format");
        Files.delete(folder.resolve("text"));
        assertFails(folder, "No ink was read");
        Path csv = write("c.csv", "sample,label,x,y\n1,a,1,1\n");
        assertThatThrownBy(() -> Collected.read(csv, "b"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("labels");
    }

    private static void assertFails(Path path, String reason) {
        assertThatThrownBy(() -> Collected.read(path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void cancelEndsTheReading() throws IOException {
        Path csv = write("c.csv", "sample,x,y\n" + "1,1,1\n".repeat(50_000));
        int[] reports = {0};
        assertThatThrownBy(() -> InkReader.read(csv, InkFormat.CSV_LONG, Set.of(), new Collected(), (f, m) -> {
                    assertThat(m.get()).contains("c.csv");
                    if (++reports[0] == 3) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }
}
