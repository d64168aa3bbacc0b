// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.benchmarks.Blocks;
import org.ductus.engine.ink.Bounds;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.Stroke;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import picocli.CommandLine.Command;

/** Ink to vectors, beside JTS's simplifier in a search loop for the tolerance that gives as many points. */
@Command(name = "preprocessing", description = "Ink to vectors, beside JTS's simplifier in a search loop.")
public final class PreprocessingBenchmark extends PipelineBenchmark {
    private static final int HALVINGS = 30;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** For picocli. */
    public PreprocessingBenchmark() {
        super("preprocessing");
    }

    @Override
    void measure() throws Exception {
        InkSampleGenerator writer =
                new InkSampleGenerator(new InkSamplesConfig(InkSamplesConfig.PAPER_SYMBOLS, 10, 10, 1, 1));
        List<Ink> inks = new ArrayList<>();
        for (String symbol : InkSamplesConfig.PAPER_SYMBOLS) {
            for (int i = 0; i < 10; i++) {
                inks.add(writer.sample(symbol, i).ink());
            }
        }
        PreprocessorConfig config = PreprocessorConfig.paper();
        Preprocessor preprocessor = new Preprocessor(config);
        Map<String, Blocks.Candidate> candidates = new LinkedHashMap<>();
        candidates.put("Ductus", () -> {
            for (Ink ink : inks) {
                preprocessor.preprocess(ink);
            }
        });
        candidates.put("JTS in a search loop", () -> {
            for (Ink ink : inks) {
                search(ink, config.vectors());
            }
        });
        compare("built-in symbols", inks.size(), "samples", candidates);
    }

    /** The simplified strokes; scaling, coding and padding, which Ductus does too, are left out. */
    private static List<Coordinate[]> search(Ink ink, int vectors) {
        Bounds bounds = ink.bounds();
        List<LineString> lines = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            Coordinate[] points = new Coordinate[stroke.size()];
            for (int i = 0; i < points.length; i++) {
                points[i] = new Coordinate(stroke.x(i), stroke.y(i));
            }
            lines.add(GEOMETRY.createLineString(points));
        }
        double tooSmall = 0;
        double fitting = 2 * bounds.longerSide();
        List<Coordinate[]> best = simplified(lines, 0);
        if (points(best) - 1 <= vectors) {
            return best;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (tooSmall + fitting) / 2;
            List<Coordinate[]> tried = simplified(lines, middle);
            if (points(tried) - 1 <= vectors) {
                fitting = middle;
                best = tried;
            } else {
                tooSmall = middle;
            }
        }
        return best;
    }

    private static int points(List<Coordinate[]> strokes) {
        return strokes.stream().mapToInt(s -> s.length).sum();
    }

    private static List<Coordinate[]> simplified(List<LineString> lines, double tolerance) {
        List<Coordinate[]> strokes = new ArrayList<>();
        for (LineString line : lines) {
            DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(line);
            simplifier.setDistanceTolerance(tolerance);
            simplifier.setEnsureValid(false);
            strokes.add(simplifier.getResultGeometry().getCoordinates());
        }
        return strokes;
    }
}
