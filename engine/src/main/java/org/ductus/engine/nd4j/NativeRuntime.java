// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.nd4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.deeplearning4j.config.DL4JClassLoading;
import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Loads the native libraries once per class loader, at one of two levels: OpenBLAS alone, or all of ND4J.
 *
 * <p>Both ND4J and DL4J look classes and resources up through the context class loader, which inside an OSGi framework knows
 * nothing of them; so their own loader is registered with both before ND4J is first touched, and {@link #call} sets it as
 * context class loader. All methods may be called from any thread and any number of times.
 */
public final class NativeRuntime {

    private static final Object LOCK = new Object();
    private static volatile boolean blas;
    private static volatile boolean nd4j;
    private static volatile Path foreignBlas;
    private static volatile boolean smallInPlace;

    private NativeRuntime() {}

    /**
     * Loads OpenBLAS and sets it to one thread: parallel work is done by Java threads, and results stay the same on any
     * machine with the same kernels.
     *
     * @throws IllegalStateException if the libraries of this platform are missing or cannot be loaded
     */
    public static void ensureBlas() {
        if (blas) {
            return;
        }
        synchronized (LOCK) {
            if (!blas) {
                Set<Path> before = MappedLibraries.openBlas();
                load("OpenBLAS", () -> {
                    BlasCpu.whileChosen(() -> Loader.load(openblas_nolapack.class));
                    smallInPlace = BlasCpu.multipliesSmallInPlace();
                    openblas_nolapack.blas_set_num_threads(1);
                    return null;
                });
                foreignBlas = MappedLibraries.foreign(before, MappedLibraries.openBlas(), BlasCpu.chooses());
                blas = true;
            }
        }
    }

    /**
     * Another OpenBLAS that was loaded before ours and that products are computed with instead: Linux knows only one library of
     * a name. All works, but other versions, and other kernels of the same version, round differently.
     *
     * @return a sentence for the user; empty if products are our own
     */
    public static Optional<String> foreignBlas() {
        return Optional.ofNullable(foreignBlas)
                .map(file -> "Another extension loaded its own OpenBLAS first (" + file
                        + "), so that numbers may differ in their last digits from those of other trainings. To repeat a"
                        + " training bit by bit, restart KNIME and train before nodes of that extension run.");
    }

    /**
     * Whether OpenBLAS, as it is loaded on this CPU, multiplies single-precision matrices of m·n·k ≤ 10⁶ where they lie, and
     * copies larger ones first: then products in several parts below that size are faster than one above it.
     */
    public static boolean multipliesSmallInPlace() {
        ensureBlas();
        return smallInPlace;
    }

    /**
     * Loads ND4J, so that {@code Nd4j} and DL4J networks can be used; crash dumps are off and operations run on one thread.
     *
     * @throws IllegalStateException if the libraries of this platform are missing or cannot be loaded
     */
    public static void ensureNd4j() {
        if (nd4j) {
            return;
        }
        synchronized (LOCK) {
            if (!nd4j) {
                ensureBlas();
                load("ND4J", () -> {
                    ClassLoader loader = libraryLoader();
                    ND4JClassLoading.setNd4jClassloader(loader);
                    DL4JClassLoading.setDl4jClassloader(loader);
                    CrashReportingUtil.crashDumpsEnabled(false);
                    Nd4j.create(1);
                    Nd4j.getEnvironment().setMaxThreads(1);
                    Nd4j.getEnvironment().setMaxMasterThreads(1);
                    openblas_nolapack.blas_set_num_threads(1); // ND4J's start sets it to all cores
                    return null;
                });
                nd4j = true;
            }
        }
    }

    /**
     * Runs {@code body} with ND4J loaded and its loader as context class loader, which is restored afterwards.
     *
     * @return what {@code body} returns
     * @throws Exception what {@code body} throws
     * @throws IllegalStateException if the libraries of this platform are missing or cannot be loaded
     */
    public static <T> T call(Callable<T> body) throws Exception {
        ensureNd4j();
        return withLibraryLoader(body);
    }

    private static ClassLoader libraryLoader() {
        return ND4JClassLoading.class.getClassLoader();
    }

    private static <T> T withLibraryLoader(Callable<T> body) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(libraryLoader());
        try {
            return body.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void load(String library, Callable<Void> body) {
        try {
            NativeCache.pin();
            withLibraryLoader(body);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (Exception | LinkageError e) {
            throw new IllegalStateException(explain(library, e), e);
        }
    }

    /** A sentence for a failed load; a failure of any kind almost always is a missing native library. */
    static String explain(String library, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return "The native library " + library + " could not be loaded on " + Loader.getPlatform()
                + " (" + root
                + "): check that the Ductus fragment for this platform is installed; there are fragments for"
                + " linux-x86_64, windows-x86_64, macosx-x86_64 and macosx-arm64.";
    }
}
