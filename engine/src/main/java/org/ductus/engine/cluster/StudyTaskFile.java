// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.study.StudyTask;

/** A training of a study as JSON: its name, its configuration, and its latent partition as clients exchange it. */
public final class StudyTaskFile {

    private StudyTaskFile() {}

    private record Content(String name, CganConfig config, JsonNode partition) {}

    /** The task as JSON. */
    public static byte[] write(StudyTask task) {
        try {
            return RunFiles.JSON
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Content(
                            task.name(),
                            task.config(),
                            RunFiles.JSON.readTree(task.partition().toJson())));
        } catch (IOException e) {
            throw new IllegalStateException("Settings are always writable.", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException with a sentence, if anything is missing, unknown or out of range
     */
    public static StudyTask read(byte[] json) throws IOException {
        Content content = RunFiles.json(json, Content.class);
        if (content.name() == null || content.config() == null || content.partition() == null) {
            throw new IOException("A training needs a name, a config and a partition.");
        }
        return new StudyTask(
                content.name(),
                content.config(),
                LatentPartition.ofJson(RunFiles.JSON.writeValueAsBytes(content.partition())));
    }
}
