// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ductus.benchmarks.Blocks;
import org.ductus.engine.cgan.CganConfig;
import org.junit.jupiter.api.Test;

class DuctusTrainerTest {

    @Test
    void whatIsTimedTrains() throws Exception {
        Problem problem = Problem.of(
                "small",
                CganConfig.basic().toBuilder()
                        .filters(2)
                        .minibatch(8)
                        .discriminatorWidths(List.of(8, 8))
                        .build());
        try (Trainer fast = DuctusTrainer.fast(problem);
                Trainer plain = DuctusTrainer.plain(problem)) {
            assertThat(Equivalence.difference(fast, plain, 2)).isLessThan(1e-3);
            assertThat(Blocks.medians(Map.of("fast", fast::iterate), 1, 1).get("fast"))
                    .isPositive();
        }
    }

    @Test
    void writesAProgramForEachForm() {
        Problem problem = Problem.of("Paper", 4, 1);
        for (TorchProgram.Form form : TorchProgram.Form.values()) {
            assertThat(TorchProgram.of(problem, form)).contains("torch.grad(").endsWith("return (lossd, lossg)\n");
        }
    }
}
