// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.security.SecureRandom;

/** The seed of a run: the one set, or one drawn for this run. */
public final class Seed {

    /** Drawn seeds stay exact as numbers of any tool that a table or flow variable is passed on to. */
    private static final long MOST = 1L << 31;

    private Seed() {}

    /**
     * @param fixed whether the seed set is used
     * @param seed the seed set
     * @return that seed, or a new one on each call
     */
    public static long of(boolean fixed, long seed) {
        return fixed ? seed : new SecureRandom().nextLong(MOST);
    }
}
