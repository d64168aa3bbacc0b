// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.Set;
import org.ductus.engine.Progress;
import org.ductus.engine.ink.InkSample;

/** What the readers of all formats share: where samples go, which labels are kept, and how far the reading is. */
final class ReadContext {

    /** Lines between two reports of progress. */
    private static final int LINES_PER_REPORT = 4096;

    private final Set<String> labels;

    private final InkSink sink;

    private final Progress progress;

    private InkFile file;

    private double before;

    private double share;

    private long lines;

    private long samples;

    private long entries;

    private String firstRejected = "";

    ReadContext(Set<String> labels, InkSink sink, Progress progress) {
        this.labels = Set.copyOf(labels);
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * Goes on to a file.
     *
     * @param next the file
     * @param fractionBefore share of the whole work that is done before it
     * @param shareOfFile share of the whole work that it is
     */
    void startFile(InkFile next, double fractionBefore, double shareOfFile) {
        file = next;
        before = fractionBefore;
        share = shareOfFile;
        progress.report(before, () -> "Reading " + file.name());
    }

    /** To be called at each line or other small piece: reports progress from time to time, so that the user can cancel. */
    void line() {
        if (++lines % LINES_PER_REPORT == 0) {
            progress.report(
                    before + share * file.fraction(),
                    () -> "Reading " + file.name() + ", " + samples + " samples so far");
        }
    }

    boolean wants(String label) {
        return labels.isEmpty() || labels.contains(label);
    }

    /** Delivers the sample, or rejects it with the builder's reason. */
    void finish(String label, String writer, InkBuilder ink, String source) {
        entries++;
        if (!wants(label)) {
            return;
        }
        if (ink.problem().isEmpty()) {
            samples++;
            sink.sample(new InkSample(label, writer, ink.build(), source));
        } else {
            rejected(source, ink.problem());
        }
    }

    /** Counts a sample whose label is not wanted. */
    void passOver() {
        entries++;
    }

    void reject(String source, String reason) {
        entries++;
        rejected(source, reason);
    }

    private void rejected(String source, String reason) {
        if (firstRejected.isEmpty()) {
            firstRejected = source + ": " + reason;
        }
        sink.reject(source, reason);
    }

    /** {@return source and reason of the first rejection, or an empty string} */
    String firstRejected() {
        return firstRejected;
    }

    long samples() {
        return samples;
    }

    /** {@return how many samples were found, kept or not, and pieces rejected} */
    long entries() {
        return entries;
    }
}
