// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ductus.engine.Progress;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Padding;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.Stroke;
import org.ductus.engine.ink.VectorCode;

/** What is written is read again as it was, in each format as far as it goes, its format found by content. */
class RoundTripTest {

    private static final String[] WRITTEN_NAMES = {"a", "\u00f1", "&<>'", "#1", ".PEN_UP", "-3", "WORD", "{}", "a,b;c"};

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(WRITTEN_NAMES);
    }

    /** Also with blanks, quotes and characters from anywhere. */
    @Provide
    Arbitrary<String> anyNames() {
        return Arbitraries.oneOf(
                names(), Arbitraries.of("", "a b", "say \"x\"", "\"", "\u6f22", "\ud83d\ude00", "= 1", "a,\"b", "]]>"));
    }

    @Provide
    Arbitrary<List<InkSample>> samples() {
        return samples(names(), names());
    }

    @Provide
    Arbitrary<List<InkSample>> anySamples() {
        return samples(anyNames(), anyNames());
    }

    private static Arbitrary<List<InkSample>> samples(Arbitrary<String> labels, Arbitrary<String> writers) {
        return Combinators.combine(labels, writers, inks())
                .as((label, writer, ink) -> new InkSample(label, writer, ink, ""))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<Ink> inks() {
        Arbitrary<Double> coordinates = Arbitraries.oneOf(
                        Arbitraries.integers().between(-300, 300).map(i -> (double) i),
                        Arbitraries.doubles().between(-1e4, 1e4).ofScale(3),
                        Arbitraries.of(1e-9, -2.5e-7, 1e17, 1 / 3.0, -Math.PI, 123456789.125, Double.MIN_VALUE))
                .map(v -> v == 0 ? 0.0 : v);
        Arbitrary<double[]> points = coordinates.array(double[].class).ofSize(2);
        return Arbitraries.of(true, false).flatMap(timed -> points.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(strokes -> ink(strokes, timed)));
    }

    private static Ink ink(List<List<double[]>> strokes, boolean timed) {
        var built = new ArrayList<Stroke>();
        int clock = 0;
        for (List<double[]> points : strokes) {
            double[] x = points.stream().mapToDouble(p -> p[0]).toArray();
            double[] y = points.stream().mapToDouble(p -> p[1]).toArray();
            double[] t = new double[x.length];
            for (int i = 0; i < t.length; i++) {
                t[i] = 12.5 * clock++;
            }
            built.add(timed ? Stroke.of(x, y, t) : Stroke.of(x, y));
        }
        return new Ink(built);
    }

    private static List<InkSample> again(List<InkSample> samples, InkFormat format, String name) throws Exception {
        Path folder = Files.createTempDirectory("ink");
        try {
            Path file = folder.resolve(name);
            write(samples, format, file);
            assertThat(InkFormat.detect(file)).contains(format);
            var collected = new Collected();
            InkReader.read(file, null, Set.of(), collected, Progress.none());
            assertThat(collected.rejected).isEmpty();
            assertThat(collected.samples).allMatch(s -> s.source().startsWith(name));
            return collected.samples.stream()
                    .map(s -> new InkSample(s.label(), s.writer(), s.ink(), ""))
                    .toList();
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** A whole page as one ink, which is drawn and coded, too. */
    @Example
    void aThousandStrokesComeBack() throws Exception {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            double x = i % 40;
            double y = Math.floorDiv(i, 40);
            strokes.add(Stroke.of(new double[] {x, x + 0.5}, new double[] {y, y + 0.75}));
        }
        var sample = new InkSample("page", "w", new Ink(strokes), "");
        for (InkFormat format : InkFormat.written()) {
            Ink again = again(List.of(sample), format, "page").get(0).ink();
            assertThat(again.strokes()).as("%s", format).hasSize(1000);
        }
        var preprocessor = new Preprocessor(new PreprocessorConfig(1000, 1000, true, 0.02, Padding.SPLIT_LONGEST));
        Ink half = new Ink(strokes.subList(0, 500));
        assertThat(VectorCode.decode(preprocessor.preprocess(half).vectors()).strokes())
                .hasSize(500);
        assertThatExceptionOfType(InkRejectedException.class)
                .isThrownBy(() -> preprocessor.preprocess(sample.ink()))
                .withMessageContaining("1999");
    }

    static void write(List<InkSample> samples, InkFormat format, Path file) throws IOException, InkRejectedException {
        try (InkWriter writer = InkWriter.create(file, format, true, samples.size())) {
            for (InkSample sample : samples) {
                writer.write(sample);
            }
            writer.commit();
        }
    }

    private static List<InkSample> withoutTimes(List<InkSample> samples) {
        return samples.stream()
                .map(s -> new InkSample(
                        s.label(), s.writer(), Ink.ofSvgPath(s.ink().toSvgPath()), ""))
                .toList();
    }

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void inkMl(@ForAll("anySamples") List<InkSample> samples) throws Exception {
        assertThat(again(samples, InkFormat.INKML, "a.inkml")).isEqualTo(samples);
    }

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void quickDraw(@ForAll("anySamples") List<InkSample> samples) throws Exception {
        assertThat(again(samples, InkFormat.QUICKDRAW, "a.ndjson.gz")).isEqualTo(samples);
    }

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void csv(@ForAll("anySamples") List<InkSample> samples) throws Exception {
        assertThat(again(samples, InkFormat.CSV_LONG, "a.csv")).isEqualTo(samples);
    }

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void svg(@ForAll("anySamples") List<InkSample> samples) throws Exception {
        assertThat(again(samples, InkFormat.SVG, "a.svg")).isEqualTo(withoutTimes(samples));
    }

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void unipen(@ForAll("samples") List<InkSample> samples) throws Exception {
        assertThat(again(samples, InkFormat.UNIPEN, "a.dat")).isEqualTo(samples);
    }

    @Property(seed = "1", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void uji2(@ForAll("samples") List<InkSample> samples) throws Exception {
        assertThat(again(samples, InkFormat.UJI_V2, "a.txt")).isEqualTo(withoutTimes(samples));
    }

    /** Decimal text and doubles, both ways. */
    @Property(seed = "1")
    void numbers(@ForAll double value) {
        assertThat(Numbers.parse(Numbers.plain(value))).isEqualTo(value);
        assertThat(Numbers.parse(Double.toString(value))).isEqualTo(value);
        assertThat(Numbers.plain(value)).doesNotContain("E");
        String short3 = String.format(Locale.ROOT, "%.3f", value % 1e9);
        assertThat(Numbers.parse(short3)).isEqualTo(Double.parseDouble(short3));
    }
}
