// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.knime.core.node.NodeSettings;

/** Workflows and settings of arbitrary bytes are refused with a sentence, or are workflows and settings. */
class WorkflowFuzzTest {
    private static Path folder;

    @BeforeAll
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("fuzz");
    }

    @AfterAll
    static void deleteFolder() throws IOException {
        Files.deleteIfExists(folder.resolve(WorkflowFolder.WORKFLOW_FILE));
        Files.delete(folder);
    }

    @FuzzTest
    void settings(byte[] xml) throws IOException {
        NodeSettings settings;
        try {
            settings = (NodeSettings) NodeSettings.loadFromXML(new ByteArrayInputStream(xml));
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        var first = new ByteArrayOutputStream();
        settings.saveToXML(first);
        var second = new ByteArrayOutputStream();
        ((NodeSettings) NodeSettings.loadFromXML(new ByteArrayInputStream(first.toByteArray()))).saveToXML(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    /** One file is both the workflow and the settings of its nodes. */
    @FuzzTest
    void workflow(byte[] xml) throws IOException {
        Files.write(folder.resolve(WorkflowFolder.WORKFLOW_FILE), xml);
        try {
            assertThat(WorkflowReader.read(folder).folder()).isEqualTo(folder.toAbsolutePath());
        } catch (IOException e) {
            assertThat(e.getMessage())
                    .endsWith(".")
                    .contains(folder.getFileName().toString());
        }
    }
}
