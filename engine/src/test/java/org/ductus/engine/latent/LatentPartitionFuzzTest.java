// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/** Latent spaces of arbitrary bytes are refused with a sentence, or come back as they were written. */
class LatentPartitionFuzzTest {

    @FuzzTest
    void partition(byte[] json) throws IOException {
        LatentPartition partition;
        try {
            partition = LatentPartition.ofJson(json);
        } catch (IOException e) {
            assertThat(e.getMessage())
                    .startsWith("The latent space cannot be read")
                    .doesNotContain("Exception");
            return;
        }
        byte[] written = partition.toJson();
        assertThat(LatentPartition.ofJson(written).toJson()).isEqualTo(written);
    }
}
