// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.Arrays;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.RowKey;
import org.knime.core.node.ExecutionMonitor;

/** A cell factory that knows its columns. Rows are computed one after the other, also where it allows otherwise. */
public abstract class AbstractCellFactory implements CellFactory {

    private static final double WORKERS_PER_PROCESSOR = 1.5;

    private static final int ROWS_PER_WORKER = 10;

    private final DataColumnSpec[] m_columns;

    private int m_workers = -1;

    private int m_queueSize = -1;

    public AbstractCellFactory(final DataColumnSpec... colSpecs) {
        if (colSpecs == null || Arrays.asList(colSpecs).contains(null)) {
            throw new NullPointerException("Argument must not be null or contain null elements");
        }
        m_columns = colSpecs;
    }

    public AbstractCellFactory(final boolean processConcurrently, final DataColumnSpec... colSpecs) {
        this(colSpecs);
        setParallelProcessing(processConcurrently);
    }

    public AbstractCellFactory(
            final boolean processConcurrently,
            final int workerCount,
            final int maxQueueSize,
            final DataColumnSpec... colSpecs) {
        this(colSpecs);
        setParallelProcessing(processConcurrently, workerCount, maxQueueSize);
    }

    public final void setParallelProcessing(final boolean value) {
        int workers =
                (int) Math.ceil(WORKERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        setParallelProcessing(value, workers, ROWS_PER_WORKER * workers);
    }

    public final void setParallelProcessing(final boolean value, final int maxParallelWorkers, final int maxQueueSize) {
        if (value && maxParallelWorkers <= 0) {
            throw new IllegalArgumentException("Worker count must be larger than 0: " + maxParallelWorkers);
        }
        if (value && maxQueueSize < maxParallelWorkers) {
            throw new IllegalArgumentException(
                    "Queue size must be larger than worker count: " + maxQueueSize + "<" + maxParallelWorkers);
        }
        m_workers = value ? maxParallelWorkers : -1;
        m_queueSize = value ? maxQueueSize : -1;
    }

    public final boolean isParallelProcessing() {
        return m_workers > 0 && m_queueSize > 0;
    }

    public final int getMaxParallelWorkers() {
        return m_workers;
    }

    public final int getMaxQueueSize() {
        return m_queueSize;
    }

    @Override
    public DataColumnSpec[] getColumnSpecs() {
        return m_columns; // NOSONAR: KNIME gives the array itself too
    }

    /** Called once after the last row, or the one that failed. */
    public void afterProcessing() {
        // nothing to close
    }

    /**
     * Reports a row.
     *
     * @deprecated the numbers of rows are long
     */
    @Override
    @Deprecated
    public void setProgress(final int curRowNr, final int rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        report(curRowNr, rowCount, lastKey, exec);
    }

    @Override
    public void setProgress(
            final long curRowNr, final long rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        if (overridesInts()) {
            CellFactory.super.setProgress(curRowNr, rowCount, lastKey, exec);
        } else {
            report(curRowNr, rowCount, lastKey, exec);
        }
    }

    private static void report(
            final long curRowNr, final long rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
        exec.setProgress(
                curRowNr / (double) rowCount,
                () -> "Processed row " + curRowNr + "/" + rowCount + " (\"" + lastKey + "\")");
    }

    /** Whether a subclass has the old form of {@code setProgress}. */
    private boolean overridesInts() {
        try {
            return getClass()
                            .getMethod("setProgress", int.class, int.class, RowKey.class, ExecutionMonitor.class)
                            .getDeclaringClass()
                    != AbstractCellFactory.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
