// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ductus.engine.cgan.SmallModel;

/** Checkpoints of arbitrary bytes are refused with a reason, or are checkpoints. */
class CheckpointFuzzTest {

    @FuzzTest
    void checkpoint(byte[] file) {
        read(file);
    }

    /** Two bytes say how long the description is; it and the model follow, and the checksums are made to fit. */
    @FuzzTest
    void checkpointWhoseChecksumsFit(byte[] parts) throws IOException {
        if (parts.length < 2) {
            return;
        }
        int length = Math.min((parts[0] & 0xff) << 8 | parts[1] & 0xff, parts.length - 2);
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write("DUCTUSCP".getBytes(StandardCharsets.US_ASCII));
            data.writeInt(1);
            data.writeInt(length);
            data.write(parts, 2, length);
            data.write(SmallModel.withChecksum(Arrays.copyOfRange(parts, 2 + length, parts.length)));
            data.writeLong(0);
        }
        read(SmallModel.withChecksum(out.toByteArray()));
    }

    private static void read(byte[] file) {
        try {
            assertThat(CheckpointFile.read(new ByteArrayInputStream(file)).model())
                    .isNotNull();
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("Exception");
        }
    }
}
