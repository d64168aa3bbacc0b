// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** A running Equinox that holds the bundles of an installation folder; its storage is temporary. */
final class Installation implements AutoCloseable {

    private static final String RUNTIME_BUNDLE = "org.ductus.headless";
    private static final String ENGINE_BUNDLE = "org.ductus.engine";
    private static final long STOP_MILLIS = 5_000;

    private final Framework framework;
    private final Path storage;
    private final Path bundles;
    private final List<Bundle> installed = new ArrayList<>();

    private Installation(final Framework framework, final Path storage, final Path bundles) {
        this.framework = framework;
        this.storage = storage;
        this.bundles = bundles;
    }

    /**
     * Starts Equinox with all that lies in {@code home/bundles}.
     *
     * @throws UnusableException with a sentence if something needed is missing there or does not resolve
     */
    static Installation start(final Path home) {
        final Path bundles = home.resolve("bundles");
        if (!Files.isDirectory(bundles)) {
            throw new UnusableException("There is no folder " + bundles + ": build the project first (mvn package).");
        }
        final Path storage = temporaryFolder();
        final Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put("osgi.compatibility.bootdelegation", "true");
        configuration.put("eclipse.consoleLog", "false");
        final FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new UnusableException("Equinox (org.eclipse.osgi) is not on the class path."));
        final Installation installation = new Installation(factory.newFramework(configuration), storage, bundles);
        try {
            installation.open();
            return installation;
        } catch (BundleException e) {
            installation.close();
            throw new UnusableException("Equinox can't be started: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            installation.close();
            throw e;
        }
    }

    private void open() throws BundleException {
        framework.init();
        final BundleContext context = framework.getBundleContext();
        for (Path file : bundleFiles()) {
            try {
                installed.add(context.installBundle("reference:" + file.toUri()));
            } catch (BundleException e) {
                throw new UnusableException(file + " is not a usable bundle: " + e.getMessage(), e);
            }
        }
        framework.adapt(FrameworkWiring.class).resolveBundles(installed);
        framework.start();
        BundleCheck.check(installed, bundles, ENGINE_BUNDLE, context::getProperty);
        for (Bundle bundle : installed) {
            if (!BundleCheck.isFragment(bundle) && BundleCheck.isResolved(bundle)) {
                // Equinox's own bundles do their work in activators; all others wait until a class is asked for.
                bundle.start(bundle.getSymbolicName().startsWith("org.eclipse.") ? 0 : Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private List<Path> bundleFiles() {
        try (Stream<Path> files = Files.list(bundles)) {
            return files.filter(f -> f.toString().endsWith(".jar")
                            || Files.isRegularFile(f.resolve("META-INF").resolve("MANIFEST.MF")))
                    .filter(f -> !f.getFileName().toString().matches("org\\.eclipse\\.osgi[-_].*"))
                    .filter(f -> !f.getFileName().toString().equals("org.eclipse.osgi.jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableException("The folder " + bundles + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The runner for a request; reports to {@code events}. */
    RunnerProxy runner(final Map<String, Object> request, final Consumer<Map<String, Object>> events) {
        return installed.stream()
                .filter(b -> RUNTIME_BUNDLE.equals(b.getSymbolicName()))
                .findFirst()
                .map(b -> RunnerProxy.create(b, request, events))
                .orElseThrow(() -> new UnusableException("The bundle " + RUNTIME_BUNDLE + " is missing in " + bundles
                        + ": build the project first (mvn package)."));
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            // Nothing is left to save: the storage is thrown away.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            deleteStorage();
        }
    }

    /** Deletes Equinox's temporary folder, as far as the operating system lets it. */
    void deleteStorage() {
        if (!Files.exists(storage)) {
            return;
        }
        try (Stream<Path> files = Files.walk(storage)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // On Windows a loaded native library can't be deleted; the system's temporary folder keeps it.
            storage.toFile().deleteOnExit();
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ductus-run-");
        } catch (IOException e) {
            throw new UnusableException("No temporary folder can be made: " + e.getMessage(), e);
        }
    }
}
