// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;

/** The runner inside its bundle, spoken to through JDK types: it is a {@code Callable} and {@code AutoCloseable}. */
final class RunnerProxy implements Callable<Integer> {

    private static final String RUNNER_CLASS = "org.ductus.headless.HeadlessRun";

    private final Object target;

    private RunnerProxy(final Object target) {
        this.target = target;
    }

    static RunnerProxy create(
            final Bundle bundle, final Map<String, Object> request, final Consumer<Map<String, Object>> events) {
        try {
            final Constructor<?> constructor = bundle.loadClass(RUNNER_CLASS).getConstructor(Map.class, Consumer.class);
            return new RunnerProxy(constructor.newInstance(request, events));
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new UnusableException("The bundle " + bundle.getSymbolicName() + " can't be started: " + e, e);
        }
    }

    /** Runs the workflow; returns the exit status. */
    @Override
    public Integer call() throws Exception {
        return (Integer) ((Callable<?>) target).call();
    }

    /** Asks the running nodes to stop; returns at once. */
    void cancel() {
        try {
            ((AutoCloseable) target).close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
