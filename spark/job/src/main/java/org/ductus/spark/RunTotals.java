// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.ductus.engine.NewFile;
import org.ductus.engine.StrictJson;

/** What a run cost on Spark, as its own listener tells, for {@code spark.json} in the run folder. */
final class RunTotals extends SparkListener {
    private static final String FILE = "spark.json";
    private static final double MILLIS = 1000;
    private static final JsonMapper JSON = StrictJson.mapper();

    private final long start = System.nanoTime();
    private long tasks;
    private long failed;
    private long runMillis;
    private long waitMillis;
    private long resultBytes;
    private long broadcastBytes;

    /**
     * The file's content.
     *
     * @param seconds time from Spark's start to the end
     * @param tasks tasks that ended well
     * @param failedTasks tasks that failed, and were perhaps done again
     * @param taskSeconds time that tasks ran, all together
     * @param overheadSeconds the rest of the time between a task's start and its end: sending, unpacking, fetching the result
     * @param resultBytes bytes of all results
     * @param broadcastBytes bytes of states that were broadcast, each to every worker that asked for it
     */
    private record Totals(
            double seconds,
            long tasks,
            long failedTasks,
            double taskSeconds,
            double overheadSeconds,
            long resultBytes,
            long broadcastBytes) {}

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        if (!end.taskInfo().successful()) {
            failed++;
        }
        if (end.taskMetrics() != null && end.taskInfo().successful()) {
            tasks++;
            runMillis += end.taskMetrics().executorRunTime();
            waitMillis += end.taskInfo().duration() - end.taskMetrics().executorRunTime();
            resultBytes += end.taskMetrics().resultSize();
        }
    }

    synchronized void broadcast(long bytes) {
        broadcastBytes += bytes;
    }

    synchronized void write(Path folder) throws IOException {
        Totals totals = new Totals(
                (System.nanoTime() - start) / 1e9,
                tasks,
                failed,
                runMillis / MILLIS,
                waitMillis / MILLIS,
                resultBytes,
                broadcastBytes);
        try (NewFile file = NewFile.create(folder.resolve(FILE), true)) {
            file.out().write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(totals));
            file.commit();
        }
    }
}
