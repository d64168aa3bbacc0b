// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.ductus.engine.Progress;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/**
 * Each reader on arbitrary bytes: whatever they are, they end in samples with finite coordinates and in rejections that are
 * sentences with the file's name. The build runs the inputs kept beside this test; {@code CONTRIBUTING.md} says how to look for
 * new ones, guided by what the reader's code reaches.
 */
class InkReaderFuzzTest {
    private static final String NAME = "folder/fuzz.bin";

    @FuzzTest
    void inkMl(byte[] content) throws IOException {
        read(content, InkFormat.INKML);
    }

    @FuzzTest
    void unipen(byte[] content) throws IOException {
        read(content, InkFormat.UNIPEN);
    }

    @FuzzTest
    void ujiV2(byte[] content) throws IOException {
        read(content, InkFormat.UJI_V2);
    }

    @FuzzTest
    void quickDraw(byte[] content) throws IOException {
        read(content, InkFormat.QUICKDRAW);
    }

    @FuzzTest
    void quickDrawBinary(byte[] content) throws IOException {
        read(content, InkFormat.QUICKDRAW_BINARY);
    }

    @FuzzTest
    void sketchRnn(byte[] content) throws IOException {
        read(content, InkFormat.SKETCH_RNN);
    }

    @FuzzTest
    void svg(byte[] content) throws IOException {
        read(content, InkFormat.SVG);
    }

    @FuzzTest
    void csv(byte[] content) throws IOException {
        read(content, InkFormat.CSV_LONG);
    }

    @FuzzTest
    void omniglot(byte[] content) throws IOException {
        read(content, InkFormat.OMNIGLOT);
    }

    /** Of a format that is to be found by the content. */
    @FuzzTest
    void anyFormat(byte[] content) throws IOException {
        read(content, null);
    }

    /** An archive, whose files are of formats that are to be found. */
    @FuzzTest
    void archive(byte[] zip) throws IOException {
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            Files.write(file, zip);
            InkReader.read(file, null, Set.of(), new Collected(), Progress.none());
        } catch (IOException e) {
            assertThat(e.getMessage()).endsWith(".").contains(file.getFileName().toString());
        } finally {
            Files.delete(file);
        }
    }

    private static void read(byte[] content, InkFormat format) throws IOException {
        var sink = new CheckingSink(new String(content, StandardCharsets.ISO_8859_1).replace("\0", ""));
        var context = new ReadContext(Set.of(), sink, Progress.none());
        var file = new BytesFile(content);
        context.startFile(file, 0, 1);
        new InkReader(format, true, context).oneOfSeveral(file);
        assertThat(sink.count).isPositive();
    }

    private static final class CheckingSink implements InkSink {
        private final String content;
        private long count;

        CheckingSink(String content) {
            this.content = content;
        }

        @Override
        public void sample(InkSample sample) {
            count++;
            for (Stroke stroke : sample.ink().strokes()) {
                for (int i = 0; i < stroke.size(); i++) {
                    if (!Double.isFinite(stroke.x(i)) || !Double.isFinite(stroke.y(i))) {
                        throw new AssertionError("point " + stroke.x(i) + " " + stroke.y(i));
                    }
                }
            }
        }

        @Override
        public void reject(String source, String reason) {
            count++;
            if (!source.startsWith(NAME)
                    || !reason.endsWith(".")
                    || leaks("Exception", reason)
                    || leaks("null", reason)
                    || reason.length() > 1200) {
                throw new AssertionError("rejected without a sentence: " + source + " " + reason);
            }
        }

        /** Whether a word of programs is in the reason, and not because the file has it. */
        private boolean leaks(String word, String reason) {
            return reason.contains(word) && !content.contains(word);
        }
    }

    private static final class BytesFile extends InkFile {
        private static final int MOST_INCLUSIONS = 8;
        private final byte[] content;
        private int inclusions;

        BytesFile(byte[] content) {
            super(NAME);
            this.content = content;
        }

        @Override
        InputStream openRaw() {
            return new ByteArrayInputStream(content);
        }

        @Override
        long size() {
            return content.length;
        }

        /** Includes itself, some times. */
        @Override
        Optional<InkFile> included(String folder, String path) {
            return path.isEmpty() || ++inclusions > MOST_INCLUSIONS ? Optional.empty() : Optional.of(this);
        }
    }
}
