// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Training samples of arbitrary bytes are refused with a sentence, or are samples that can be written and read again. */
class TrainingDataFuzzTest {

    @FuzzTest
    void samples(byte[] file) throws IOException {
        read(file);
    }

    @FuzzTest
    void samplesWhoseChecksumFits(byte[] file) throws IOException {
        read(SmallModel.withChecksum(file));
    }

    private static void read(byte[] file) throws IOException {
        TrainingData data;
        try {
            data = TrainingData.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception");
            return;
        }
        var written = new ByteArrayOutputStream();
        data.write(written);
        TrainingData again = TrainingData.read(new ByteArrayInputStream(written.toByteArray()));
        assertThat(again.fingerprint()).isEqualTo(data.fingerprint());
        assertThat(again.rows()).isEqualTo(data.rows());
    }
}
