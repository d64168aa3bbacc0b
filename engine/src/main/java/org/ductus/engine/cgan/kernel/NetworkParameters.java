// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;

/**
 * All tensors of one network, one after the other in flat arrays: weights, Adam's moments, averaged weights and gradient on
 * the heap, weights and partial gradients outside it for BLAS.
 */
final class NetworkParameters {
    final String network;
    final Map<String, int[]> shapes;
    final List<String> names;
    /** Start of each tensor, and the end of the last. */
    final int[] offsets;
    /** The layer of each tensor, numbered from 0. */
    final int[] layers;

    final int layerCount;
    final float[] weights;
    final float[] gradient;
    final float[] mean;
    final float[] variance;
    /** Null where averaging is off. */
    final float[] average;

    final NativeFloats nativeWeights;
    /** Gradients of each chunk of the batch; tensors whose gradient is made for the whole batch use the first only. */
    final NativeFloats[] partials;
    /** How many of the partial gradients a tensor's gradient is the sum of. */
    final int[] partialCounts;

    /** Weights alone, for a forward pass. */
    NetworkParameters(String network, Parameters weights, NativeArena arena) {
        this(network, weights, null, null, null, 0, arena);
    }

    /** Weights and what training needs; as many partial gradients as chunks, or nothing of it where chunks is 0. */
    NetworkParameters(
            String network,
            Parameters start,
            Parameters mean,
            Parameters variance,
            Parameters average,
            int chunks,
            NativeArena arena) {
        this.network = network;
        shapes = start.shapes();
        names = start.names();
        int n = names.size();
        offsets = new int[n + 1];
        layers = new int[n];
        partialCounts = new int[n];
        List<String> layerNames = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String layer = ParameterLayout.layer(names.get(i));
            if (!layerNames.contains(layer)) {
                layerNames.add(layer);
            }
            layers[i] = layerNames.indexOf(layer);
            offsets[i + 1] = Math.addExact(
                    offsets[i], Math.toIntExact(ParameterLayout.size(Map.of(names.get(i), shapes.get(names.get(i))))));
            partialCounts[i] = chunks;
        }
        layerCount = layerNames.size();
        weights = flat(start);
        gradient = new float[chunks == 0 ? 0 : weights.length];
        this.mean = mean == null ? null : flat(mean);
        this.variance = variance == null ? null : flat(variance);
        this.average = average == null ? null : flat(average);
        nativeWeights = arena.allocate(weights.length);
        partials = new NativeFloats[chunks];
        for (int i = 0; i < chunks; i++) {
            partials[i] = arena.allocate(weights.length);
        }
        nativeWeights.put(0, weights, 0, weights.length);
    }

    private float[] flat(Parameters p) {
        float[] flat = new float[offsets[names.size()]];
        for (int i = 0; i < names.size(); i++) {
            p.copyTo(names.get(i), flat, offsets[i]);
        }
        return flat;
    }

    /** The number of a tensor, or −1. */
    int tensor(String name) {
        return names.indexOf(name);
    }

    /** Start of a tensor in the flat arrays. */
    int offset(String name) {
        return offsets[tensor(name)];
    }

    /** Numbers in a tensor. */
    int length(int tensor) {
        return offsets[tensor + 1] - offsets[tensor];
    }

    /** Says that a tensor's gradient is made for the whole batch at once, in the first partial gradient. */
    void wholeBatch(String name) {
        partialCounts[tensor(name)] = 1;
    }

    /** A copy of a flat array as tensors. */
    Parameters copy(float[] flat) {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), Arrays.copyOfRange(flat, offsets[i], offsets[i + 1]));
        }
        return Parameters.of(shapes, values);
    }
}
