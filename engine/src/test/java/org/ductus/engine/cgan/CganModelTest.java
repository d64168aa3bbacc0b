// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.ductus.engine.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CganModelTest {
    private static CganModel model;
    private static byte[] bytes;

    @BeforeAll
    static void train() throws IOException {
        model = TinyProblem.train(TinyProblem.config().epochs(2).build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        bytes = out.toByteArray();
    }

    private static CganModel read(byte[] b) throws IOException {
        return CganModel.read(new ByteArrayInputStream(b));
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        CganModel back = read(bytes);
        assertThat(back.config()).isEqualTo(model.config());
        assertThat(back.state()).isEqualTo(model.state());
        assertThat(back.history()).isEqualTo(model.history());
        assertThat(back.provenance()).isEqualTo(model.provenance());
        assertThat(back.scale()).isEqualTo(model.scale());
        assertThat(back.classes()).isEqualTo(model.classes());
        assertThat(back.fingerprint()).isEqualTo(model.fingerprint()).hasSize(16);
        assertThat(back.provenance().settings()).containsEntry("filters", "6");
        List<GeneratedSample> before = new CganGenerator(model, null, 1).generate(1, 3, 5, 1, Progress.none());
        List<GeneratedSample> after = new CganGenerator(back, null, 2).generate(1, 3, 5, 1, Progress.none());
        for (int i = 0; i < 3; i++) {
            assertThat(after.get(i).vectors()).isEqualTo(before.get(i).vectors());
        }
    }

    @Test
    void averagedWeightsDifferFromTheLastAndAreTheLastWithoutAveraging() {
        assertThat(model.generator()).isNotEqualTo(model.generatorRaw());
        CganModel plain =
                TinyProblem.train(TinyProblem.config().epochs(1).averaging(0).build());
        assertThat(plain.generator()).isEqualTo(plain.generatorRaw());
    }

    @Test
    void leavesTheStreamAtTheEndOfTheModel() throws IOException {
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        more[bytes.length] = 42;
        ByteArrayInputStream in = new ByteArrayInputStream(more);
        CganModel.read(in);
        assertThat(in.read()).isEqualTo(42);
    }

    @Test
    void anyCutOffFileIsRefused() {
        for (int length = 0; length < bytes.length; length += 1 + length / 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class).hasMessageEndingWith(".");
        }
    }

    @Test
    void anyChangedByteIsRefused() {
        for (int at = 0; at < bytes.length; at += 1 + at / 50) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x41;
            assertThatThrownBy(() -> read(changed)).as("byte " + at).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aHugeClaimIsRefusedWithoutAllocatingIt() {
        byte[] huge = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\"filters\":6,", "\"filters\":512,")
                .getBytes(StandardCharsets.ISO_8859_1);
        huge[15] += 2; // the length of the description
        assertThatThrownBy(() -> read(huge)).isInstanceOf(IOException.class).hasMessageContaining("too early");
    }

    /** The file with another description, its length and checksum put right. */
    private static byte[] described(String from, String to) {
        String before = new String(bytes, StandardCharsets.ISO_8859_1);
        String after = before.replace(from, to);
        assertThat(after).isNotEqualTo(before);
        ByteBuffer buffer = ByteBuffer.wrap(after.getBytes(StandardCharsets.ISO_8859_1));
        buffer.putInt(12, buffer.getInt(12) + after.length() - before.length());
        CRC32 sum = new CRC32();
        sum.update(buffer.array(), 0, buffer.capacity() - 8);
        buffer.putLong(buffer.capacity() - 8, sum.getValue());
        return buffer.array();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"energyDistance\":0.0,\"classmates\":1",
                ",\"gradientPenalty\":0.0",
                ",\"packing\":1",
                ",\"spectralNormalisation\":false"
            })
    void aFileFromBeforeASettingWasAddedLoads(String added) throws IOException {
        CganModel back = read(described(added, ""));
        assertThat(back.config()).isEqualTo(model.config());
        assertThat(back.fingerprint()).isEqualTo(model.fingerprint());
    }

    @Test
    void aFileWithoutAFirstSettingIsRefused() {
        assertThatThrownBy(() -> read(described("\"filters\":6,", "")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("config.filters");
    }

    @Test
    void anUnknownSettingIsRefused() {
        assertThatThrownBy(() -> read(described("\"filters\":6,", "\"filters\":6,\"magic\":1,")))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "The cGAN model has the setting \"magic\", which this Ductus doesn't know: it was written by a"
                                + " newer one. Update Ductus.");
    }

    @Test
    void aSettingOutsideItsRangeIsRefused() {
        byte[] other = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\"kernel\":3,", "\"kernel\":4,")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Kernel must be odd");
    }

    @Test
    void tensorsOfAnotherShapeAreRefused() {
        CganConfig other = model.config().toBuilder().filters(5).build();
        assertThatThrownBy(() -> new CganModel(
                        other, model.partition(), model.scale(), model.state(), List.of(), model.provenance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gru1/Wx");
    }
}
