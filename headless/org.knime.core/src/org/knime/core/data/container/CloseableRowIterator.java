// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.Closeable;
import java.util.Collections;
import java.util.Iterator;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** Rows from a source that is to be closed. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {

    @Override
    public abstract void close();

    public static CloseableRowIterator empty() {
        return wrap(Collections.emptyIterator());
    }

    /** There is nothing to close. */
    public static CloseableRowIterator wrap(final Iterator<? extends DataRow> delegate) {
        return from(delegate, () -> {});
    }

    /** Closes the iterator if it can be closed. */
    public static CloseableRowIterator from(final Iterator<? extends DataRow> iterator) {
        if (iterator instanceof CloseableRowIterator closeable) {
            return closeable;
        }
        return iterator instanceof AutoCloseable closeable ? from(iterator, closeable) : wrap(iterator);
    }

    public static CloseableRowIterator from(
            final Iterator<? extends DataRow> delegate, final AutoCloseable closeAction) {
        return new CloseableRowIterator() {

            @Override
            public boolean hasNext() {
                return delegate.hasNext();
            }

            @Override
            public DataRow next() {
                return delegate.next();
            }

            @Override
            public void close() {
                try {
                    closeAction.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e.getMessage(), e);
                }
            }
        };
    }
}
