// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkArchiveTest {

    private static final String CSV = "sample,label,x,y\n1,a,1,1\n";

    private static final String OMNIGLOT = "START\n1,-2,0\n3,-4,10\nBREAK\n5,-6,20\nBREAK\n";

    @TempDir
    Path folder;

    private Path zip(String name, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** As Windows wrote them for long: names in a code of one byte a character, which are no UTF-8. */
    @Test
    void readsArchivesWhoseNamesAreInAnOlderCode() throws IOException {
        Path file = folder.resolve("old.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.ISO_8859_1)) {
            zip.putNextEntry(new ZipEntry("\u00e4.csv"));
            zip.write(bytes(CSV));
        }
        assertThat(Collected.read(file).samples).extracting("source").containsExactly("old.zip/\u00e4.csv:2");
    }

    @Test
    void readsArchivesLikeFolders() throws IOException {
        Path file = zip(
                "set.zip",
                Map.of(
                        "data/a.dat", bytes(".SEGMENT CHARACTER 0 ? \"u\"\n.INCLUDE sub/p.dat\n"),
                        "include/sub/p.dat", bytes(".PEN_DOWN\n1 1\n"),
                        "b.csv.gz", gzip(bytes(CSV)),
                        "Latin/character01/0001_07.txt", bytes(OMNIGLOT),
                        "readme.txt", bytes("Hello."),
                        "__MACOSX/b.csv", bytes("x"),
                        ".hidden", bytes("x"),
                        "inner.zip", Files.readAllBytes(zip("inner.zip", Map.of("c.csv", bytes(CSV))))));
        var collected = Collected.read(file);
        assertThat(collected.lines())
                .containsExactly(
                        "Latin/character01 | 07 | M 1 2 L 3 4 M 5 6 | set.zip/Latin/character01/0001_07.txt",
                        "a |  | M 1 1 | set.zip/b.csv.gz:2",
                        "u | a | M 1 1 | set.zip/data/a.dat:1");
        assertThat(collected.samples.get(0).ink().strokes().get(1).t(0)).isEqualTo(20);
        assertThat(collected.rejected).hasSize(2);
        assertThat(collected.rejected.get(0)).startsWith("set.zip/inner.zip Archives within archives");
        assertThat(collected.rejected.get(1)).startsWith("set.zip/readme.txt The file is in no known format");
        assertThat(Collected.read(folder).samples).hasSize(4);
    }

    @Test
    void readsPackedFiles() throws IOException {
        Path file = Files.write(folder.resolve("B.svg.gz"), gzip(bytes("<svg><path d='M 1 2 L 3 4'/></svg>")));
        assertThat(InkFormat.detect(file)).contains(InkFormat.SVG);
        assertThat(Collected.read(file).lines()).containsExactly("B |  | M 1 2 L 3 4 | B.svg.gz");
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreRejected() throws IOException {
        Path file = zip(
                "a.zip",
                Map.of(
                        "../a.csv", bytes(CSV),
                        "/b.csv", bytes(CSV),
                        "x/../../c.csv", bytes(CSV),
                        "C:\\d.csv", bytes(CSV),
                        "set/a.dat", bytes(".SEGMENT CHARACTER 0 ? \"u\"\n.INCLUDE ../../e.csv\n"),
                        "ok.csv", bytes(CSV)));
        var collected = Collected.read(file);
        assertThat(collected.lines()).containsExactly("a |  | M 1 1 | a.zip/ok.csv:2");
        assertThat(collected.rejected).hasSize(6);
        assertThat(collected.rejected.subList(0, 4)).allMatch(r -> r.contains("leads out of the archive"));
        assertThat(collected.rejected.get(4)).contains("set/a.dat:2", ".INCLUDE");
    }

    private static byte[] bomb(byte[] start) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(start);
            byte[] blanks = bytes(" \n".repeat(1 << 19));
            for (int i = 0; i < 40; i++) {
                gzip.write(blanks);
            }
        }
        return out.toByteArray();
    }

    @Test
    void bombsAreRefused() throws IOException {
        byte[] start = bytes(CSV + "2,b,1,1\n");
        Path gz = Files.write(folder.resolve("bomb.csv.gz"), bomb(start));
        var collected = Collected.read(gz);
        assertThat(collected.samples).extracting("label").contains("a");
        assertThat(collected.rejected).last().asString().contains("bomb.csv.gz", "more than 100 times its size");
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            out.write(bytes(" \n".repeat(1 << 19)));
        }
        byte[] large = out.toByteArray();
        Path zip = zip("bomb.zip", Map.of("a.csv", bytes(CSV), "b.csv", concat(start, large)));
        collected = Collected.read(zip);
        assertThat(collected.samples).hasSize(2);
        assertThat(collected.rejected).last().asString().contains("bomb.zip/b.csv", "more than 100 times its size");
    }

    private static byte[] concat(byte[] a, byte[] b) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(a);
        out.write(b);
        return out.toByteArray();
    }

    /** A damaged file is one rejected entry of a folder, and a sentence where it is the only one. */
    @Test
    void damagedArchivesAreRejected() throws IOException {
        byte[] whole = Files.readAllBytes(zip("a.zip", Map.of("a.csv", bytes(CSV.repeat(1)))));
        Files.delete(folder.resolve("a.zip"));
        byte[] cut = Arrays.copyOf(whole, whole.length - 10);
        Path file = Files.write(folder.resolve("cut.zip"), cut);
        assertThatThrownBy(() -> Collected.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut.zip")
                .hasMessageContaining("damaged");
        byte[] packed = gzip(bytes(CSV));
        Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed, packed.length - 12));
        Files.writeString(folder.resolve("ok.csv"), CSV);
        var collected = Collected.read(folder);
        assertThat(collected.samples).hasSizeBetween(1, 2);
        assertThat(collected.rejected).hasSize(2);
        assertThat(collected.rejected).allMatch(r -> r.contains("damaged"));
        Path start = Files.write(folder.resolve("start.gz"), Arrays.copyOf(packed, 3));
        assertThatThrownBy(() -> Collected.read(start)).hasMessageEndingWith("it may be damaged.");
        Path empty = zip("empty.zip", Map.of());
        assertThatThrownBy(() -> Collected.read(empty)).hasMessageContaining("No ink was read");
    }
}
