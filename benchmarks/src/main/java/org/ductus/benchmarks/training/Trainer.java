// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.util.Map;

/** A system that trains a {@link Problem}. */
interface Trainer extends AutoCloseable {

    /** One iteration. */
    void iterate();

    /** All weights after the iterations so far, by network and tensor, as {@code generator:out/b}. */
    Map<String, float[]> weights();

    @Override
    void close();
}
