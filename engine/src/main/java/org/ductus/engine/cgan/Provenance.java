// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from.
 *
 * @param ductusVersion version of Ductus that trained it
 * @param javaVersion version of Java that trained it
 * @param created end of the training, ISO 8601 instant
 * @param dataFingerprint first 16 hex digits of the SHA-256 of the training data
 * @param rows training rows
 * @param seed the seed
 * @param settings every setting by name
 */
public record Provenance(
        String ductusVersion,
        String javaVersion,
        String created,
        String dataFingerprint,
        long rows,
        long seed,
        Map<String, String> settings) {

    /** Copies the settings. */
    public Provenance {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
