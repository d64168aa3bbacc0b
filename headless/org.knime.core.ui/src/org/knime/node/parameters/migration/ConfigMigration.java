// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.knime.core.node.NodeSettingsRO;

/**
 * One older way a value was saved.
 *
 * @param <T> type of the value
 */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> m_loader;

    private final Predicate<NodeSettingsRO> m_matcher;

    private ConfigMigration(final ParametersLoader<T> loader, final Predicate<NodeSettingsRO> matcher) {
        m_loader = loader;
        m_matcher = matcher;
    }

    /** Loads the value. */
    public ParametersLoader<T> getLoader() {
        return m_loader;
    }

    /** Whether settings were saved that way; null if that is so when the present keys are missing. */
    public Predicate<NodeSettingsRO> getMatcher() {
        return m_matcher;
    }

    /** A builder. */
    public static <T> Builder<T> builder(final ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    /**
     * Makes a migration.
     *
     * @param <T> type of the value
     */
    public static final class Builder<T> {

        private final ParametersLoader<T> m_loader;

        private final List<String[]> m_paths = new ArrayList<>();

        private Predicate<NodeSettingsRO> m_matcher;

        /** With that loader. */
        public Builder(final ParametersLoader<T> loader) {
            m_loader = loader;
        }

        /** A key the value was saved under; without a matcher, all of them must exist. */
        public Builder<T> withDeprecatedConfigPath(final String... configKeys) {
            m_paths.add(configKeys);
            return this;
        }

        /** Whether settings were saved that way. */
        public Builder<T> withMatcher(final Predicate<NodeSettingsRO> matcher) {
            m_matcher = matcher;
            return this;
        }

        /** The migration. */
        public ConfigMigration<T> build() {
            Predicate<NodeSettingsRO> matcher = m_matcher;
            if (matcher == null && !m_paths.isEmpty()) {
                matcher = settings -> m_paths.stream().allMatch(path -> hasPath(settings, path));
            }
            return new ConfigMigration<>(m_loader, matcher);
        }
    }

    private static boolean hasPath(final NodeSettingsRO settings, final String... path) {
        var current = Optional.of(settings);
        for (int i = 0; i < path.length; i++) {
            var key = path[i];
            if (current.isEmpty() || !current.get().containsKey(key)) {
                return false;
            }
            if (i < path.length - 1) {
                current = current.map(s -> {
                    try {
                        return s.getNodeSettings(key);
                    } catch (org.knime.core.node.InvalidSettingsException ex) { // an entry, not settings
                        return null;
                    }
                });
            }
        }
        return true;
    }
}
