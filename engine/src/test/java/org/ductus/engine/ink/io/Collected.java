// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ductus.engine.Progress;
import org.ductus.engine.ink.InkSample;

/** A sink that keeps all. */
final class Collected implements InkSink {

    final List<InkSample> samples = new ArrayList<>();

    final List<String> rejected = new ArrayList<>();

    static Collected read(Path path, String... labels) throws IOException {
        var collected = new Collected();
        InkReader.read(path, null, Set.of(labels), collected, Progress.none());
        return collected;
    }

    @Override
    public void sample(InkSample sample) {
        samples.add(sample);
    }

    @Override
    public void reject(String source, String reason) {
        rejected.add(source + " " + reason);
    }

    /** {@return label, writer, path and source of each sample} */
    List<String> lines() {
        return samples.stream()
                .map(s -> s.label() + " | " + s.writer() + " | " + s.ink().toSvgPath() + " | " + s.source())
                .toList();
    }
}
