// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ductus.engine.cgan.kernel.ConvGruPass;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A ConvGRU layer on 16 samples of ten steps and ten positions, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConvGruLayer {
    private static final int SAMPLES = 16;
    private static final int STEPS = 10;
    private static final int WIDTH = 10;

    @Param({"16", "32", "64"})
    private int filters;

    @Param({"3", "5"})
    private int kernel;

    private ConvGruPass pass;
    private float[] input;
    private float[] byOutput;

    /** Random weights and sequences. */
    @Setup(Level.Trial)
    public void draw() {
        Random random = new Random(1);
        Map<String, float[]> weights = new HashMap<>();
        weights.put("Wx", gaussian(random, kernel * filters * 3 * filters));
        weights.put("Uru", gaussian(random, kernel * filters * 2 * filters));
        weights.put("Uc", gaussian(random, kernel * filters * filters));
        weights.put("b", gaussian(random, 3 * filters));
        pass = new ConvGruPass(SAMPLES, STEPS, WIDTH, kernel, filters, filters, weights);
        input = gaussian(random, SAMPLES * WIDTH * filters * STEPS);
        byOutput = gaussian(random, SAMPLES * WIDTH * filters * STEPS);
        pass.forward(input);
    }

    private float[] gaussian(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(kernel * filters));
        }
        return values;
    }

    /** Frees the layer. */
    @TearDown(Level.Trial)
    public void close() {
        pass.close();
    }

    /** The forward pass, with the copies in and out. */
    @Benchmark
    public float[] forward() {
        return pass.forward(input);
    }

    /** The backward pass, with the copies in and out. */
    @Benchmark
    public float[] backward() {
        return pass.backward(byOutput, new HashMap<>());
    }
}
