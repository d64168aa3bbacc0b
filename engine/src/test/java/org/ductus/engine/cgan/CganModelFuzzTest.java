// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Models of arbitrary bytes are refused with a sentence, or are models that can be written and read again. */
class CganModelFuzzTest {

    @FuzzTest
    void model(byte[] file) throws IOException {
        read(file);
    }

    @FuzzTest
    void modelWhoseChecksumFits(byte[] file) throws IOException {
        read(SmallModel.withChecksum(file));
    }

    private static void read(byte[] file) throws IOException {
        CganModel model;
        try {
            model = CganModel.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("Exception");
            return;
        }
        var again = new ByteArrayOutputStream();
        model.write(again);
        assertThat(CganModel.read(new ByteArrayInputStream(again.toByteArray())).fingerprint())
                .isEqualTo(model.fingerprint());
    }
}
