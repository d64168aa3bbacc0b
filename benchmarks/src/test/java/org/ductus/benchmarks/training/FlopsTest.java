// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ductus.engine.cgan.CganConfig;
import org.junit.jupiter.api.Test;

class FlopsTest {

    /** Counted by hand for two steps, one filter, kernel 3, hidden layers of 4 and 5, a minibatch of 2, and 3 classes. */
    @Test
    void agreesWithACountByHand() {
        CganConfig paper = CganConfig.paper().toBuilder()
                .steps(2)
                .filters(1)
                .minibatch(2)
                .discriminatorWidths(List.of(4, 5))
                .build();
        // 7 positions in each of 2 steps of 2 samples: 28 cells of a layer; 1 + 3 channels, then 1
        double first = 2 * 28 * 3 * 4 * 3;
        double state = 2 * 28 * 3 * 1 * 3;
        double last = 2 * 4 * 7 * 9; // a step of a sample: 7 positions, 3 outputs for each of 3 taps
        double generator = first + 5 * state + last;
        double discriminator = 2 * 2 * (9 * 4 + 4 * 5 + 5);
        double hidden = 2 * 2 * (4 * 5 + 5);
        double byInput = 2 * 2 * 6 * 4;
        assertThat(Flops.iteration(paper, 3, 14))
                .isEqualTo(3 * generator
                        - first // the input needs no gradient
                        + 2 * (2 * discriminator + hidden)
                        + discriminator
                        + hidden
                        + byInput);
        double penalty = Flops.iteration(paper.toBuilder().r1(1).build(), 3, 14) - Flops.iteration(paper, 3, 14);
        assertThat(penalty).isEqualTo(3 * (byInput + hidden) - 2 * 2 * 5);
    }

    @Test
    void followsTheFilters() {
        double small =
                Flops.iteration(CganConfig.basic().toBuilder().filters(64).build(), 39, 100);
        double large =
                Flops.iteration(CganConfig.basic().toBuilder().filters(128).build(), 39, 100);
        assertThat(large / small).isBetween(3.6, 4.0);
    }
}
