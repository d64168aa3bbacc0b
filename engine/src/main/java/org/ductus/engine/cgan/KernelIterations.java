// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import org.ductus.engine.cgan.kernel.BlasGanKernel;
import org.ductus.engine.cgan.kernel.GanKernel;
import org.ductus.engine.cgan.kernel.IterationRecord;

/** Iterations of one network on a kernel in this process. */
public final class KernelIterations implements Iterations {
    private final MinibatchSource source;
    private final LearningRate rate;
    private final GanKernel kernel;
    private long iteration;

    /** Iterations that go on from a state, on the fast kernel. */
    public KernelIterations(Plan plan, TrainingState state) {
        this(plan, state, BlasGanKernel::new);
    }

    KernelIterations(Plan plan, TrainingState state, CganTrainer.KernelFactory kernels) {
        CganConfig config = plan.config();
        source = new MinibatchSource(config, plan.data(), plan.partition());
        rate = new LearningRate(config, plan.total());
        iteration = state.iterations();
        kernel = kernels.create(
                config, plan.partition().classes().size(), plan.partition().dimensions(), state);
    }

    @Override
    public IterationRecord next() {
        IterationRecord record =
                kernel.iterate(source.draw(iteration), rate.generator(iteration), rate.discriminator(iteration));
        iteration++;
        return record;
    }

    @Override
    public TrainingState state() {
        return kernel.state();
    }

    @Override
    public void close() {
        kernel.close();
    }
}
