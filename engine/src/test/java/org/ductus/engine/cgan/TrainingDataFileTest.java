// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;

class TrainingDataFileTest {
    private static final TrainingData DATA = TinyProblem.data(TinyProblem.partition(Sampling.RANDOM));

    private static byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        DATA.write(bytes);
        return bytes.toByteArray();
    }

    private static TrainingData read(byte[] bytes) throws IOException {
        return TrainingData.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void keepsEveryBit() throws IOException {
        TrainingData read = read(written());
        assertThat(read.classes()).isEqualTo(DATA.classes());
        assertThat(read.steps()).isEqualTo(DATA.steps());
        assertThat(read.rows()).isEqualTo(DATA.rows());
        assertThat(read.scale()).isEqualTo(DATA.scale());
        assertThat(read.fingerprint()).isEqualTo(DATA.fingerprint());
        float[] expected = new float[12];
        float[] actual = new float[12];
        for (int c = 0; c < 3; c++) {
            for (int row = 0; row < DATA.rows(c); row++) {
                DATA.copyRow(c, row, expected, 0);
                read.copyRow(c, row, actual, 0);
                assertThat(actual).isEqualTo(expected);
            }
        }
    }

    /** Every byte counts, and wherever the file ends too early, a sentence says so. */
    @Test
    void damageIsFound() throws IOException {
        byte[] bytes = written();
        for (int i = 0; i < bytes.length; i += i < 300 ? 1 : 97) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            assertThatThrownBy(() -> read(damaged))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith(".");
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
    }
}
