// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import java.util.function.Supplier;

/** Told by long loops how far they are; the way by which a user cancels them. */
@FunctionalInterface
public interface Progress {

    /**
     * Reports progress; called often enough that a cancel answers within a second.
     *
     * @param fraction share done, 0 to 1
     * @param message says what is being done; only asked for if it is shown
     * @throws java.util.concurrent.CancellationException if the user cancelled; loops let it pass through
     */
    void report(double fraction, Supplier<String> message);

    /** Ignores all reports. */
    static Progress none() {
        return (fraction, message) -> {};
    }
}
