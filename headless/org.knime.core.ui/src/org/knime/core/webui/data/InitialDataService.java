// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * Gives a page its first data.
 *
 * @param <D> type of the data
 */
public final class InitialDataService<D> extends AbstractDataService {

    private final Supplier<D> m_data;

    private final Serializer<D> m_serializer;

    private InitialDataService(final InitialDataServiceBuilder<D> builder) {
        super(builder.m_dispose, builder.m_deactivate);
        m_data = builder.m_data;
        m_serializer = builder.m_serializer;
    }

    /** The data as text. */
    public String getInitialData() {
        try {
            return m_serializer.serialize(m_data.get());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** A builder. */
    public static <D> InitialDataServiceBuilder<D> builder(final Supplier<D> dataSupplier) {
        return new InitialDataServiceBuilder<>(dataSupplier);
    }

    /**
     * Makes a service. Without a serializer, the data is given as its own text.
     *
     * @param <D> type of the data
     */
    public static final class InitialDataServiceBuilder<D> {

        private final Supplier<D> m_data;

        private Runnable m_dispose;

        private Runnable m_deactivate;

        private Serializer<D> m_serializer = String::valueOf;

        private InitialDataServiceBuilder(final Supplier<D> data) {
            m_data = data;
        }

        /** Called when the page is no longer needed. */
        public InitialDataServiceBuilder<D> onDispose(final Runnable dispose) {
            m_dispose = dispose;
            return this;
        }

        /** Called when the page is closed. */
        public InitialDataServiceBuilder<D> onDeactivate(final Runnable deactivate) {
            m_deactivate = deactivate;
            return this;
        }

        /** Turns the data into text. */
        public InitialDataServiceBuilder<D> serializer(final Serializer<D> serializer) {
            m_serializer = serializer;
            return this;
        }

        /** The service. */
        public InitialDataService<D> build() {
            return new InitialDataService<>(this);
        }
    }

    /**
     * Turns data into text.
     *
     * @param <D> type of the data
     */
    @FunctionalInterface
    public interface Serializer<D> {

        /** The data as text. */
        String serialize(D obj) throws IOException;
    }
}
