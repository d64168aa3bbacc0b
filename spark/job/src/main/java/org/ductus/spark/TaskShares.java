// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.collection.JavaConverters;

/**
 * How far running tasks are: the values of a named accumulator that Spark's heartbeats bring, by the id of the task. A task adds
 * up to {@link #WHOLE}.
 */
final class TaskShares extends SparkListener {
    /** What a finished task has added. */
    static final long WHOLE = 1_000_000;

    private final String accumulator;
    private final Map<Long, Long> running = new ConcurrentHashMap<>();

    TaskShares(String accumulator) {
        this.accumulator = accumulator;
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
        JavaConverters.seqAsJavaList(update.accumUpdates())
                .forEach(task -> JavaConverters.seqAsJavaList(task._4()).forEach(info -> {
                    if (info.name().isDefined()
                            && info.name().get().equals(accumulator)
                            && info.update().isDefined()
                            && info.update().get() instanceof Long value) {
                        running.put((Long) task._1(), value);
                    }
                }));
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        running.remove(end.taskInfo().taskId());
    }

    /** Sum of what running tasks have done, each from 0 to 1. */
    double sum() {
        return running.values().stream()
                .mapToDouble(value -> Math.min(1, value / (double) WHOLE))
                .sum();
    }
}
