// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.ductus.engine.NewFile;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/**
 * Writes digital ink to a file, sample by sample. The file appears, under its name and complete, when the writing is
 * {@link #commit() committed}; a writer that is closed before leaves nothing behind, and a file that was there as it was.
 * A name that ends with {@code .gz} gives a file packed with gzip.
 */
public final class InkWriter implements Closeable {

    private final NewFile file;

    private final OutputStream out;

    private final SampleWriter writer;

    private InkWriter(NewFile file, OutputStream out, SampleWriter writer) {
        this.file = file;
        this.out = out;
        this.writer = writer;
    }

    /**
     * Begins a file.
     *
     * @param file the file to write; its folder must exist
     * @param format one of {@link InkFormat#written()}
     * @param overwrite whether a file that exists is replaced
     * @param samples how many samples will be written (formats that arrange them need to know)
     * @return a writer, to be closed in any case
     * @throws IOException with a sentence, if the file exists and must not be replaced, or can't be written
     * @throws IllegalArgumentException if the format can't be written
     */
    public static InkWriter create(Path file, InkFormat format, boolean overwrite, long samples) throws IOException {
        if (!format.isWritten()) {
            throw new IllegalArgumentException(format.displayName() + " can be read, but not be written.");
        }
        NewFile target = NewFile.create(file, overwrite);
        try {
            boolean packed =
                    file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            OutputStream out = packed ? new GZIPOutputStream(target.out(), 1 << 16) : target.out();
            return new InkWriter(target, out, SampleWriter.of(format, out, samples));
        } catch (IOException e) {
            target.close();
            throw e;
        }
    }

    /**
     * Writes a sample. Blanks around label and writer are left out.
     *
     * @param sample the ink, y growing down, and what is known of it; its source is not written
     * @throws InkRejectedException with a sentence, if the sample can't be written in this format; the writer can go on
     * @throws IOException if writing fails
     */
    public void write(InkSample sample) throws IOException, InkRejectedException {
        check(sample.ink());
        writer.write(new InkSample(
                name("label", sample.label()), name("writer", sample.writer()), sample.ink(), sample.source()));
    }

    private static void check(Ink ink) throws InkRejectedException {
        if (ink.strokes().isEmpty()) {
            throw new InkRejectedException("The ink has no points.");
        }
        if (ink.strokes().size() > Limits.STROKES || ink.pointCount() > Limits.POINTS) {
            throw new InkRejectedException("The ink has more than " + Limits.STROKES + " strokes or " + Limits.POINTS
                    + " points and could not be read again.");
        }
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                if (!Double.isFinite(stroke.x(i))
                        || !Double.isFinite(stroke.y(i))
                        || stroke.hasTime() && !Double.isFinite(stroke.t(i))) {
                    throw new InkRejectedException("The ink has a coordinate or time that is not a finite number.");
                }
            }
        }
    }

    private static String name(String what, String text) throws InkRejectedException {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i += Character.charCount(stripped.codePointAt(i))) {
            int c = stripped.codePointAt(i);
            boolean character = !Character.isISOControl(c)
                    && c != '\u2028'
                    && c != '\u2029'
                    && Character.getType(c) != Character.SURROGATE
                    && (c & 0xfffe) != 0xfffe;
            if (!character) {
                throw new InkRejectedException("The " + what + " " + Texts.quote(stripped)
                        + " holds a line break or another control character, which files can't keep.");
            }
        }
        return stripped;
    }

    /**
     * Ends the file and puts it in its place.
     *
     * @throws IOException with a sentence, if that fails; nothing is left behind then
     */
    public void commit() throws IOException {
        writer.end();
        out.close();
        file.commit();
    }

    /** Ends the writing; what was not committed is removed. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
