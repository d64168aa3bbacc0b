// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;

/** The memory that DL4J asks layers about. */
final class MemoryReports {

    private MemoryReports() {}

    static LayerMemoryReport of(FeedForwardLayer layer, InputType input) {
        long parameters = layer.initializer().numParams(layer);
        long state = layer.getIUpdater() == null ? 0 : layer.getIUpdater().stateSize(parameters);
        return new LayerMemoryReport.Builder(
                        layer.getLayerName(), layer.getClass(), input, layer.getOutputType(-1, input))
                .standardMemory(parameters, state)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }
}
