// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.ductus.engine.Progress;

/** Progress that says so while a cluster has given no worker yet, which a user would else take for a training that hangs. */
record WorkersWatch(JavaSparkContext spark, Progress progress) implements Progress {

    @Override
    public void report(double share, Supplier<String> text) {
        progress.report(share, () -> working() ? text.get() : "Waiting for a worker of the cluster");
    }

    private boolean working() {
        // the driver itself is one of those counted
        return spark.sc().isLocal() || spark.sc().getExecutorMemoryStatus().size() > 1;
    }
}
