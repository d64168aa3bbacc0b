// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names and shapes of both networks' tensors, in order. T = steps, W = width, C0 = channels of the first layer, F = filters,
 * k = kernel, K = classes, d = latent size, m = units of the mapping, H1 and H2 = hidden widths of the discriminator.
 */
public final class ParameterLayout {
    /** ConvGRU layers of the generator. */
    public static final int LAYERS = 3;

    private ParameterLayout() {}

    /**
     * The generator: {@code means/D}[K][d] (trainable means only); {@code mapping/W}[d][m], {@code mapping/E}[K][m],
     * {@code mapping/b}[m] (with a mapping only); {@code latent/W}[d + m][T·W·C0], {@code latent/E}[K][T·W·C0],
     * {@code latent/b} (dense only);
     * {@code gru1..3/Wx}[k·C][3F] (gates reset, update, candidate; rows by tap, then channel), {@code /Uru}[k·F][2F],
     * {@code /Uc}[k·F][F], {@code /b}[3F]; {@code out/W}[W·F][9] (column = tap·3 + output), {@code out/b}[3].
     */
    public static Map<String, int[]> generator(CganConfig config, int classes, int dimensions) {
        Map<String, int[]> m = new LinkedHashMap<>();
        int width = config.width(dimensions);
        int filters = config.filters();
        if (config.trainableMeans()) {
            m.put("means/D", new int[] {classes, dimensions});
        }
        if (config.mapping() > 0) {
            m.put("mapping/W", new int[] {dimensions, config.mapping()});
            m.put("mapping/E", new int[] {classes, config.mapping()});
            m.put("mapping/b", new int[] {config.mapping()});
        }
        if (config.latentInput() == LatentInput.DENSE) {
            int size = config.steps() * width * CganConfig.DENSE_CHANNELS;
            m.put("latent/W", new int[] {dimensions + config.mapping(), size});
            m.put("latent/E", new int[] {classes, size});
            m.put("latent/b", new int[] {size});
        }
        for (int layer = 1; layer <= LAYERS; layer++) {
            int channels = layer == 1 ? inputChannels(config, classes) : filters;
            m.put("gru" + layer + "/Wx", new int[] {config.kernel() * channels, 3 * filters});
            m.put("gru" + layer + "/Uru", new int[] {config.kernel() * filters, 2 * filters});
            m.put("gru" + layer + "/Uc", new int[] {config.kernel() * filters, filters});
            m.put("gru" + layer + "/b", new int[] {3 * filters});
        }
        m.put("out/W", new int[] {width * filters, 9});
        m.put("out/b", new int[] {3});
        return m;
    }

    /**
     * The discriminator: {@code dense1/W}[in][H1], {@code dense1/b}, {@code dense2/W}[H1][H2], {@code dense2/b},
     * {@code out/w}[H2], {@code out/b}[1], {@code class/E}[K][H2] (projection only); in = p·3T, with
     * drawn points p·5T, where p samples are packed, and K more with one-hot classes. With spectral normalisation also {@code dense1/v}[H1], {@code dense2/v}[H2] and {@code class/v}[H2]
     * (projection only): what the power iteration goes on from.
     */
    public static Map<String, int[]> discriminator(CganConfig config, int classes) {
        Map<String, int[]> m = new LinkedHashMap<>();
        int first = config.discriminatorWidths().get(0);
        int second = config.discriminatorWidths().get(1);
        boolean projection = config.conditioning() == Conditioning.PROJECTION;
        m.put("dense1/W", new int[] {judged(config) + (projection ? 0 : classes), first});
        m.put("dense1/b", new int[] {first});
        m.put("dense2/W", new int[] {first, second});
        m.put("dense2/b", new int[] {second});
        m.put("out/w", new int[] {second});
        m.put("out/b", new int[] {1});
        if (projection) {
            m.put("class/E", new int[] {classes, second});
        }
        if (config.spectralNormalisation()) {
            m.put("dense1/v", new int[] {first});
            m.put("dense2/v", new int[] {second});
            if (projection) {
                m.put("class/v", new int[] {second});
            }
        }
        return m;
    }

    /** Numbers of a pack of samples that the discriminator judges: vectors, and their points where these are drawn. */
    public static int judged(CganConfig config) {
        return (config.drawnPoints() > 0 ? 5 : 3) * config.steps() * config.packing();
    }

    /** Channels that the generator's first ConvGRU layer reads. */
    public static int inputChannels(CganConfig config, int classes) {
        return config.latentInput() == LatentInput.DENSE ? CganConfig.DENSE_CHANNELS : 1 + classes;
    }

    /** The layer that a tensor belongs to: the part of its name before the slash. Layers are clipped together. */
    public static String layer(String tensor) {
        return tensor.substring(0, tensor.indexOf('/'));
    }

    /** Numbers in all tensors of a layout. */
    public static long size(Map<String, int[]> layout) {
        long size = 0;
        for (int[] shape : layout.values()) {
            long n = 1;
            for (int s : shape) {
                n *= s;
            }
            size += n;
        }
        return size;
    }
}
