// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.TinyProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Dl4jArchiveTest {

    private static CganModel model;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        model = TinyProblem.train(TinyProblem.config().mapping(7).epochs(2).build());
    }

    private Path written() throws IOException {
        Path file = folder.resolve("generator.zip");
        Dl4jArchive.write(model, file, true);
        return file;
    }

    /** The example of docs/dl4j.md, line by line. */
    @Test
    void programsWithDl4jLoadIt() throws IOException {
        Path file = written();
        // begin of the example
        ComputationGraph generator = ModelSerializer.restoreComputationGraph(file.toFile(), false);
        INDArray latent = Nd4j.randn(1, 16);
        INDArray label = Nd4j.zeros(1, 3);
        label.putScalar(0, 2, 1); // the third class
        INDArray vectors = generator.outputSingle(latent, label); // [1, 3, T]: dx, dy, pen of each step
        // end of the example
        double[] expected = new CganGenerator(model, null, 1)
                .generate(2, List.of(latent.toFloatVector()))
                .get(0);
        for (int t = 0; t < 4; t++) {
            assertThat(vectors.getDouble(0, 0, t) * model.scale().dx()).isCloseTo(expected[3 * t], within(1e-5));
            assertThat(vectors.getDouble(0, 1, t) * model.scale().dy()).isCloseTo(expected[3 * t + 1], within(1e-5));
            assertThat(vectors.getDouble(0, 2, t) > 0 ? 1.0 : 0.0).isEqualTo(expected[3 * t + 2]);
        }
        generator.close();
    }

    @Test
    void theExampleStandsInTheDocs() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/" + Dl4jArchiveTest.class.getName().replace('.', '/') + ".java"));
        String example = source.substring(
                        source.indexOf("// begin of the example\n") + 24,
                        source.indexOf("        // end of the example"))
                .replace("        ", "");
        assertThat(Files.readString(Path.of("../docs/dl4j.md"))).contains(example);
    }

    @Test
    void comesBackBitForBitAndTheSameBytesAreWrittenAgain() throws IOException {
        Path file = written();
        assertThat(Dl4jArchive.read(file, null).fingerprint()).isEqualTo(model.fingerprint());
        byte[] first = Files.readAllBytes(file);
        assertThat(Files.readAllBytes(written())).isEqualTo(first);
        assertThat(folder.toFile().list()).containsExactly("generator.zip");
        assertThatThrownBy(() -> Dl4jArchive.write(model, file, false)).hasMessageContaining("exists already");
    }

    /** What a program changed and saved comes back with the model that it was made of. */
    @Test
    void readsWhatDl4jWrote() throws IOException {
        ComputationGraph generator =
                ModelSerializer.restoreComputationGraph(written().toFile(), false);
        generator.setParams(generator.params().mul(0.5));
        Path changed = folder.resolve("changed.zip");
        ModelSerializer.writeModel(generator, changed.toFile(), true);
        assertThatThrownBy(() -> Dl4jArchive.read(changed, null))
                .hasMessageContaining("connect the model that it was made of");
        CganModel read = Dl4jArchive.read(changed, model);
        float[] before = model.generator().get("mapping/W");
        float[] after = read.generator().get("mapping/W");
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isEqualTo(before[i] * 0.5f);
        }
        assertThat(read.discriminator()).isEqualTo(model.discriminator());
        CganModel other =
                TinyProblem.train(TinyProblem.config().filters(5).epochs(1).build());
        assertThatThrownBy(() -> Dl4jArchive.read(changed, other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("differs from the model's at /");
    }

    private Path with(String entry, UnaryOperator<byte[]> change) throws IOException {
        Path file = written();
        Path changed = folder.resolve("broken.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry one = e.nextElement();
                byte[] bytes = zip.getInputStream(one).readAllBytes();
                byte[] now = one.getName().equals(entry) ? change.apply(bytes) : bytes;
                if (now != null) {
                    out.putNextEntry(new ZipEntry(one.getName()));
                    out.write(now);
                    out.closeEntry();
                }
            }
        }
        return changed;
    }

    private static UnaryOperator<byte[]> text(String from, String to) {
        return bytes -> {
            String json = new String(bytes, StandardCharsets.UTF_8);
            assertThat(json).contains(from);
            return json.replace(from, to).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** A name of a class that isn't the network's is refused before anything is made of it. */
    @Test
    void makesNoClassThatAFileNames() throws IOException {
        String ours = DrawnClass.PREPROCESSOR;
        Path foreign = with("configuration.json", text(ours, DrawnClass.class.getName()));
        assertThatThrownBy(() -> Dl4jArchive.read(foreign, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(DrawnClass.class.getName())
                .hasMessageContaining("Only the weights may differ");
        assertThat(DrawnClass.made).isFalse();
    }

    /** A class that a file could name. */
    public static final class DrawnClass {
        static final String PREPROCESSOR = "org.ductus.engine.cgan.dl4j.StepsPreProcessor";
        static boolean made;

        /** For those who make what a file names. */
        public DrawnClass() {
            made = true;
        }
    }

    @Test
    void refusesWhatIsDamaged() throws IOException {
        Path short1 = with("coefficients.bin", bytes -> java.util.Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> Dl4jArchive.read(short1, null)).hasMessageContaining("end too early");
        Path long1 = with("coefficients.bin", bytes -> java.util.Arrays.copyOf(bytes, bytes.length + 4));
        assertThatThrownBy(() -> Dl4jArchive.read(long1, null)).hasMessageContaining("are more than");
        Path none = with("coefficients.bin", bytes -> null);
        assertThatThrownBy(() -> Dl4jArchive.read(none, null)).hasMessageContaining("has no coefficients.bin");
        Path odd = with("configuration.json", bytes -> "{\"a\"".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Dl4jArchive.read(odd, null)).hasMessageContaining("the file is damaged");
        Path text = folder.resolve("text.zip");
        Files.writeString(text, "no zip");
        assertThatThrownBy(() -> Dl4jArchive.read(text, null)).hasMessageContaining("is not a zip file");
        assertThatThrownBy(() -> Dl4jArchive.read(folder.resolve("none.zip"), null))
                .hasMessageContaining("There is no file");
    }

    /** A small file that unpacks to very much is not unpacked. */
    @Test
    void doesNotUnpackABomb() throws IOException {
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        for (int i = 0; i < 5 << 10; i++) {
            blank.write(new byte[1 << 10]);
        }
        Path bomb = with("configuration.json", bytes -> blank.toByteArray());
        assertThatThrownBy(() -> Dl4jArchive.read(bomb, null)).hasMessageContaining("larger than");
    }
}
