// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation.other;

import java.util.Random;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Uses its own native libraries from the start to the end of KNIME, or, if {@link #LATE} is set, at its end alone, when others
 * have loaded theirs. Says at the end how often it computed, and whether all was right.
 */
public abstract class Learning implements BundleActivator {

    /** System property: to begin when KNIME ends. */
    public static final String LATE = "other.late";

    /** What it says if all went well, before the number. */
    public static final String RIGHT = "The other extension computed rightly, times: ";

    private static final int SIZE = 64;

    private static final double TOLERANCE = 1e-3;

    private static final long PAUSE_MILLIS = 20;

    private final Random random = new Random(1);

    private volatile boolean ended;

    private volatile Throwable failure;

    private volatile int times;

    private Thread thread;

    /** The product of square matrices, row by row. */
    abstract float[] product(float[] a, float[] b, int size);

    @Override
    public void start(final BundleContext context) {
        if (!Boolean.getBoolean(LATE)) {
            compute();
            thread = new Thread(this::computeOnAndOn, "other extension");
            thread.start();
        }
    }

    private void computeOnAndOn() {
        while (!ended && failure == null) {
            compute();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private float[] matrix() {
        final float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private void compute() {
        final Thread current = Thread.currentThread();
        final ClassLoader before = current.getContextClassLoader();
        current.setContextClassLoader(getClass().getClassLoader());
        try {
            final float[] a = matrix();
            final float[] b = matrix();
            final float[] c = product(a, b, SIZE);
            for (int i = 0; i < c.length; i++) {
                double expected = 0;
                for (int k = 0; k < SIZE; k++) {
                    expected += (double) a[i / SIZE * SIZE + k] * b[k * SIZE + i % SIZE];
                }
                if (Math.abs(c[i] - expected) > TOLERANCE) {
                    throw new IllegalStateException(c[i] + " is not " + expected);
                }
            }
            times++;
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            current.setContextClassLoader(before);
        }
    }

    @Override
    public void stop(final BundleContext context) throws InterruptedException {
        ended = true;
        if (thread != null) {
            thread.join();
        }
        if (failure == null) {
            compute();
        }
        if (failure == null) {
            System.out.println(RIGHT + times);
        } else {
            failure.printStackTrace();
        }
    }
}
