// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.nio.file.Path;
import java.util.Set;
import org.ductus.engine.Progress;
import org.ductus.engine.ink.InkSample;

/** What the readers of all formats share: where samples go, which labels are kept, and how far the reading is. */
final class ReadContext {

    /** Lines between two reports of progress. */
    private static final int LINES_PER_REPORT = 4096;

    private final Path root;

    private final Set<String> labels;

    private final InkSink sink;

    private final Progress progress;

    private double fraction;

    private String file = "";

    private long lines;

    private long samples;

    ReadContext(Path root, Set<String> labels, InkSink sink, Progress progress) {
        this.root = root;
        this.labels = Set.copyOf(labels);
        this.sink = sink;
        this.progress = progress;
    }

    /** {@return the folder outside of which no file is read} */
    Path root() {
        return root;
    }

    void startFile(Path path, double fractionBefore) {
        file = path.getFileName().toString();
        fraction = fractionBefore;
        progress.report(fraction, () -> "Reading " + file);
    }

    /** To be called at each line: reports progress from time to time, so that the user can cancel. */
    void line() {
        if (++lines % LINES_PER_REPORT == 0) {
            progress.report(fraction, () -> "Reading " + file + ", " + samples + " samples so far");
        }
    }

    boolean wants(String label) {
        return labels.isEmpty() || labels.contains(label);
    }

    /** Delivers the sample, or rejects it with the builder's reason. */
    void finish(String label, String writer, InkBuilder ink, String source) {
        if (!wants(label)) {
            return;
        }
        if (ink.problem().isEmpty()) {
            samples++;
            sink.sample(new InkSample(label, writer, ink.build(), source));
        } else {
            sink.reject(source, ink.problem());
        }
    }

    void reject(String source, String reason) {
        sink.reject(source, reason);
    }

    long samples() {
        return samples;
    }
}
