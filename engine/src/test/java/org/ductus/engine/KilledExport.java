// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.SmallModel;
import org.ductus.engine.cgan.exchange.Dl4jArchive;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.io.InkFormat;
import org.ductus.engine.ink.io.InkWriter;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;

/** A program that overwrites files with one of two contents for ever, alone in its JVM, so that it can be killed. */
final class KilledExport {
    static final List<InkFormat> FORMATS = InkFormat.written();
    private static final int SAMPLES = 200;

    private KilledExport() {}

    static Path file(Path folder, InkFormat format) {
        return folder.resolve("ink." + format.name());
    }

    static Path model(Path folder) {
        return folder.resolve("generator.zip");
    }

    /** Writes all files once. */
    static void write(Path folder, int content, CganModel model) throws IOException, InkRejectedException {
        List<InkSample> samples = samples(content);
        for (InkFormat format : FORMATS) {
            try (InkWriter writer = InkWriter.create(file(folder, format), format, true, samples.size())) {
                for (InkSample sample : samples) {
                    writer.write(sample);
                }
                writer.commit();
            }
        }
        Dl4jArchive.write(model, model(folder), true);
    }

    private static List<InkSample> samples(int content) {
        var generator = new InkSampleGenerator(new InkSamplesConfig(List.of("A"), SAMPLES, 4, 1, content));
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> new InkSample("A", "w", generator.sample("A", i).ink(), "")) // no blanks, for UJI's sake
                .toList();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        CganModel model = SmallModel.model();
        write(folder, 0, model); // also loads what is needed
        System.out.println("writing");
        for (int i = 1; ; i++) {
            write(folder, i % 2, model);
        }
    }
}
