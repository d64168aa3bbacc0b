// SPDX-License-Identifier: Apache-2.0
package org.knime.core.internal;

/** Holds the marker of serialisers. */
public final class SerializerMethodLoader {

    private SerializerMethodLoader() {}

    /** Marks what writes and reads objects of one class. */
    public interface Serializer<T> {}
}
