// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ductus.engine.cgan.CganModel;

/**
 * Everything that a training needs to go on as if there had been no break.
 *
 * @param model the model as it was, with the optimiser's state and the history
 * @param best the model of the best evaluation, or null
 * @param evaluations what was measured until then
 * @param stopping the stop rules by name; empty where nothing is measured
 * @param startedFrom fingerprint of the model that was continued, or empty
 */
public record Checkpoint(
        CganModel model,
        CganModel best,
        List<Evaluation> evaluations,
        Map<String, String> stopping,
        String startedFrom) {

    /** Copies the collections. */
    public Checkpoint {
        evaluations = List.copyOf(evaluations);
        stopping = Collections.unmodifiableMap(new TreeMap<>(stopping));
    }
}
