// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ductus.engine.NewFile;
import org.ductus.engine.StrictJson;

/** Files of a run folder. Each is whole or not there. */
final class RunFiles {
    /** For records whose components may be null. */
    static final JsonMapper JSON = StrictJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final long MOST_JSON = 1L << 30;

    private RunFiles() {}

    /** Reads something from a stream. */
    interface Reading<T> {
        T from(InputStream in) throws IOException;
    }

    /** Writes something to a stream. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static void write(Path file, Writing content) throws IOException {
        try (NewFile target = NewFile.create(file, true)) {
            content.to(target.out());
            target.commit();
        }
    }

    static void writeJson(Path file, Object json) throws IOException {
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        write(file, out -> out.write(bytes));
    }

    static <T> T read(Path file, Reading<T> content) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return content.from(in);
        } catch (NoSuchFileException e) {
            throw new IOException("The file " + file + " is missing: the run folder is not complete.", e);
        } catch (IOException e) {
            throw new IOException("The file " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    static <T> T read(Path file, Class<T> type) throws IOException {
        return read(file, in -> json(in.readNBytes((int) Math.min(MOST_JSON, Files.size(file))), type));
    }

    /**
     * Reads JSON.
     *
     * @throws IOException with a sentence, if it isn't what the type asks for
     */
    static <T> T json(byte[] bytes, Class<T> type) throws IOException {
        try {
            T read = JSON.readValue(bytes, type);
            if (read == null) {
                throw new IOException("It says nothing.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new IOException(
                    e.getCause() instanceof IllegalArgumentException refused
                            ? refused.getMessage()
                            : "Its JSON is damaged, or of another version.",
                    e);
        } catch (CharConversionException e) {
            throw new IOException("Its JSON is damaged, or of another version.", e);
        }
    }
}
