// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.dl4jwriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.TinyTraining;
import org.ductus.knime.nodes.dl4jreader.Dl4jReaderNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.CganModelPortObjectSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** cGAN DL4J Writer and cGAN DL4J Reader: what one writes the other reads. */
class Dl4jWriterNodeTest {

    private static final CganModelPortObject MODEL = new CganModelPortObject(TinyTraining.model());

    @TempDir
    private Path folder;

    private NodeRunner writer(Path file) {
        return NodeRunner.of(Dl4jWriterNodeFactory.class).inputs(MODEL).set("path", file.toString());
    }

    private static NodeRunner reader(Path file) {
        return NodeRunner.of(Dl4jReaderNodeFactory.class).inputs().set("path", file.toString());
    }

    @Test
    void writesWhatIsReadBack() throws Exception {
        Path file = folder.resolve("model.zip");
        writer(file).runOk();
        var node = reader(file).runOk();
        assertThat(node.output(0, CganModelPortObject.class).model().fingerprint())
                .isEqualTo(MODEL.model().fingerprint());
        assertThat(node.variable("model_fingerprint").getStringValue())
                .isEqualTo(MODEL.model().fingerprint());
        var filled = NodeRunner.of(Dl4jReaderNodeFactory.class)
                .addPort("Model to fill")
                .inputs(MODEL)
                .set("path", file.toString());
        assertThat(((CganModelPortObjectSpec) filled.configure().spec(0)).dimensions())
                .isEqualTo(6);
        assertThat(filled.runOk().output(0, CganModelPortObject.class).model().fingerprint())
                .isEqualTo(MODEL.model().fingerprint());
    }

    @Test
    void replacesOnlyIfAllowed() throws Exception {
        Path file = folder.resolve("model.zip");
        Files.writeString(file, "mine");
        assertThat(writer(file).configure().warning()).contains("the node will refuse to replace it");
        assertThat(writer(file).run().error()).contains("exists already");
        assertThat(file).hasContent("mine");
        writer(file).set("if_exists", "OVERWRITE").runOk();
        reader(file).runOk();
        assertThat(folder.toFile().list()).containsExactly("model.zip");
    }

    @Test
    void refusesWithASentence() throws Exception {
        assertThat(NodeRunner.of(Dl4jWriterNodeFactory.class)
                        .inputs(MODEL)
                        .configure()
                        .warning())
                .startsWith("No file is chosen");
        assertThat(NodeRunner.of(Dl4jReaderNodeFactory.class)
                        .inputs()
                        .configure()
                        .warning())
                .startsWith("No file is chosen");
        assertThat(writer(folder.resolve("none").resolve("model.zip")).run().error())
                .contains("does not exist. Make it");
        Path text = folder.resolve("text.zip");
        Files.writeString(text, "text");
        assertThat(reader(text).run().error()).contains("is not a zip file");
        assertThat(reader(folder.resolve("none.zip")).run().error()).contains("There is no file");
    }
}
