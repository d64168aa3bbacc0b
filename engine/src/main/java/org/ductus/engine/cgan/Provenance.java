// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.ductus.engine.latent.LatentPartition;

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

    /** Every setting of a training by name: those of the configuration, and how latent vectors are drawn. */
    public static Map<String, String> settings(CganConfig config, LatentPartition partition) {
        Map<String, String> settings = new TreeMap<>();
        for (var component : CganConfig.class.getRecordComponents()) {
            try {
                settings.put(
                        component.getName(),
                        String.valueOf(component.getAccessor().invoke(config)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Every setting of a record can be read.", e);
            }
        }
        settings.put("sampling", partition.config().sampling().name());
        settings.put("latentSize", String.valueOf(partition.dimensions()));
        return settings;
    }
}
