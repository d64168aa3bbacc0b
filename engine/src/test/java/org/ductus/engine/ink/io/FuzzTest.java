// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ductus.engine.Progress;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/** Damaged files of every format: they end in samples, rejections or one sentence, soon, and never in another failure. */
class FuzzTest {

    private static final long PATIENCE_NANOS = 5_000_000_000L;

    /** What is put into files: pieces that mean something in one of the formats. */
    private static final String[] PIECES = {
        "\0", "\n", "\"", "<", "&x;", "]]>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "1e999", "-",
                "99999999999",
        "{", "[", ",", ".INCLUDE ../x\n", ".PEN_DOWN\n", ".SEGMENT CHARACTER 0-999999 ? \"a\"\n", "\377\377\377\377",
                "*", "'", "!",
        "NaN", "WORD", "POINTS 99999999 # 1", "PK\3\4", "\37\213", "cos\nsystem\n", "</g>", "transform='scale(1e300)'",
                "A", "C"
    };

    /** One change: where (as a share of the file), what is removed, and what is put in its place. */
    record Change(double where, int removed, byte[] put) {

        byte[] applyTo(byte[] file) {
            int at = (int) (where * file.length);
            int end = Math.min(file.length, at + removed);
            var out = new ByteArrayOutputStream();
            out.write(file, 0, at);
            out.writeBytes(put);
            out.write(file, end, file.length - end);
            return out.toByteArray();
        }
    }

    private static final Map<InkFormat, byte[]> VALID = new EnumMap<>(InkFormat.class);

    private static byte[] valid(InkFormat format) throws Exception {
        byte[] known = VALID.get(format);
        if (known == null) {
            known = format.isWritten() ? written(format) : readOnly(format);
            VALID.put(format, known);
        }
        return known;
    }

    private static byte[] written(InkFormat format) throws Exception {
        Path file = Files.createTempFile("valid", "");
        try {
            var ink = new Ink(List.of(
                    Stroke.of(new double[] {1, 2.5, -3}, new double[] {4, 5, 6}, new double[] {0, 10, 20}),
                    Stroke.of(new double[] {7}, new double[] {8}, new double[] {30})));
            RoundTripTest.write(
                    List.of(new InkSample("a", "w1", ink, ""), new InkSample("b", "w2", ink, "")), format, file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] readOnly(InkFormat format) throws IOException {
        return switch (format) {
            case OMNIGLOT -> "START\n1,-2,0\n3,-4,10\nBREAK\n5,-6,20\nBREAK\n".getBytes(StandardCharsets.UTF_8);
            case QUICKDRAW_BINARY -> QuickDrawTest.binary();
            default -> SketchRnnTest.valid();
        };
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<byte[]> pieces = Arbitraries.oneOf(
                Arbitraries.of(PIECES).map(text -> text.getBytes(StandardCharsets.ISO_8859_1)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(8),
                Arbitraries.of(PIECES).map(text -> text.repeat(2000).getBytes(StandardCharsets.ISO_8859_1)));
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 40),
                        pieces)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(seed = "1", tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void damagedFilesAreRefusedWithSentences(
            @ForAll InkFormat format, @ForAll("changes") List<Change> changes, @ForAll boolean chosen)
            throws Exception {
        byte[] file = valid(format);
        for (Change change : changes) {
            file = change.applyTo(file);
        }
        read(file, chosen ? format : null);
    }

    /** The same within an archive whose own bytes are damaged, too. */
    @Property(seed = "1", tries = 400, edgeCases = EdgeCasesMode.NONE)
    void damagedArchivesAreRefusedWithSentences(
            @ForAll InkFormat format, @ForAll("changes") List<Change> inside, @ForAll("changes") List<Change> outside)
            throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("x/a"));
            zip.write(inside.get(0).applyTo(valid(format)));
            zip.putNextEntry(new ZipEntry("b"));
            zip.write(valid(format));
        }
        read(out.toByteArray(), null);
        read(outside.get(0).applyTo(out.toByteArray()), null);
    }

    private static void read(byte[] content, InkFormat format) throws IOException {
        Path file = Files.createTempFile("fuzz", "");
        var collected = new Collected();
        long start = System.nanoTime();
        try {
            Files.write(file, content);
            InkReader.read(file, format, Set.of(), collected, Progress.none());
        } catch (IOException e) {
            assertSentence(e.getMessage());
            assertThat(e.getMessage()).contains(file.getFileName().toString());
        } finally {
            Files.delete(file);
        }
        assertThat(System.nanoTime() - start).isLessThan(PATIENCE_NANOS);
        for (InkSample sample : collected.samples) {
            assertThat(sample.ink().pointCount()).isPositive();
            for (Stroke stroke : sample.ink().strokes()) {
                for (int i = 0; i < stroke.size(); i++) {
                    assertThat(Double.isFinite(stroke.x(i)) && Double.isFinite(stroke.y(i)))
                            .isTrue();
                }
            }
        }
        for (String rejected : collected.rejected) {
            assertThat(rejected).contains(file.getFileName().toString());
            assertSentence(rejected);
        }
    }

    private static void assertSentence(String message) {
        assertThat(message).endsWith(".").doesNotContain("Exception").doesNotContain("null");
        assertThat(message.length()).isLessThan(1200);
    }
}
