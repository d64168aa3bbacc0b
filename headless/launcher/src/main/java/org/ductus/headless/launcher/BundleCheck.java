// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.wiring.BundleRevision;

/** Says in a sentence what is missing when the bundles of an installation don't fit together. */
final class BundleCheck {

    private static final String PLATFORM_FILTER = "Eclipse-PlatformFilter";

    private BundleCheck() {}

    /**
     * Checks freshly resolved bundles.
     *
     * @param property the framework's properties (osgi.os and so on)
     * @throws UnusableException if a bundle for this platform did not resolve, or the engine has no natives for it
     */
    static void check(
            final List<Bundle> bundles, final Path folder, final String engine, final UnaryOperator<String> property) {
        if (bundles.isEmpty()) {
            throw new UnusableException(folder + " holds no bundles: build the project first (mvn package).");
        }
        final List<Bundle> broken = bundles.stream()
                .filter(b -> !isResolved(b) && isForThisPlatform(b, property))
                .toList();
        if (!broken.isEmpty()) {
            throw new UnusableException("These bundles in " + folder + " do not resolve: "
                    + broken.stream().map(BundleCheck::reason).collect(Collectors.joining("; ")) + ".");
        }
        final boolean hasEngine = bundles.stream().anyMatch(b -> engine.equals(b.getSymbolicName()));
        final boolean hasNatives = bundles.stream()
                .anyMatch(
                        b -> isFragment(b) && header(b, Constants.FRAGMENT_HOST).startsWith(engine) && isResolved(b));
        if (hasEngine && !hasNatives) {
            throw new UnusableException("The native libraries for this platform (" + property.apply("osgi.os") + ", "
                    + property.apply("osgi.arch") + ") are missing: no fragment of " + engine + " in " + folder
                    + " fits it. Supported are Linux x86_64, Windows x86_64, macOS x86_64 and macOS aarch64.");
        }
    }

    static boolean isFragment(final Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    static boolean isResolved(final Bundle bundle) {
        return (bundle.getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED)) == 0;
    }

    private static boolean isForThisPlatform(final Bundle bundle, final UnaryOperator<String> property) {
        final String filter = header(bundle, PLATFORM_FILTER);
        if (filter.isEmpty()) {
            return true;
        }
        try {
            final Map<String, String> platform = new HashMap<>();
            for (String key : List.of("osgi.os", "osgi.arch", "osgi.ws")) {
                platform.put(key, property.apply(key));
            }
            return FrameworkUtil.createFilter(filter).matches(platform);
        } catch (InvalidSyntaxException e) {
            return true;
        }
    }

    /** Name and, where Equinox tells it, the requirement that nothing satisfies. */
    private static String reason(final Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return bundle.getSymbolicName();
        } catch (BundleException e) {
            return bundle.getSymbolicName() + " ("
                    + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ") + ")";
        }
    }

    private static String header(final Bundle bundle, final String name) {
        final String value = bundle.getHeaders("").get(name);
        return value == null ? "" : value;
    }
}
