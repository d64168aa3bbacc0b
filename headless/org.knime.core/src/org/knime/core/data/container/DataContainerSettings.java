// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

/** How a container works. */
public final class DataContainerSettings {

    /** Nominal columns with more values have none in their domain. Not a constant for compilers: KNIME reads it at start. */
    public static final int MAX_POSSIBLE_VALUES = Integer.valueOf(60);

    private final boolean m_initializeDomain;

    private final boolean m_checkKeys;

    private final boolean m_updateDomain;

    private DataContainerSettings(final BuilderImpl builder) {
        m_initializeDomain = builder.m_initializeDomain;
        m_checkKeys = builder.m_checkKeys;
        m_updateDomain = builder.m_updateDomain;
    }

    /** Domains start with those of the spec and grow; row keys are checked. */
    public static DataContainerSettings getDefault() {
        return new BuilderImpl().build();
    }

    /** Starts with the default. */
    public static Builder builder() {
        return new BuilderImpl();
    }

    /** Whether domains start with those of the spec. */
    public boolean isInitializeDomain() {
        return m_initializeDomain;
    }

    /** Whether a row key that occurs twice is refused. */
    public boolean isCheckDuplicateRowKeys() {
        return m_checkKeys;
    }

    /** Whether rows widen the domains. */
    public boolean isEnableDomainUpdate() {
        return m_updateDomain;
    }

    public int getMaxDomainValues() {
        return MAX_POSSIBLE_VALUES;
    }

    /** Makes settings. */
    public sealed interface Builder permits BuilderImpl {

        Builder withInitializedDomain(boolean initDomain);

        Builder withCheckDuplicateRowKeys(boolean enableCheckDuplicateRowKeys);

        Builder withDomainUpdate(boolean enableDomainUpdate);

        DataContainerSettings build();
    }

    private static final class BuilderImpl implements Builder {

        private boolean m_initializeDomain = true;

        private boolean m_checkKeys = true;

        private boolean m_updateDomain = true;

        @Override
        public Builder withInitializedDomain(final boolean initDomain) {
            m_initializeDomain = initDomain;
            return this;
        }

        @Override
        public Builder withCheckDuplicateRowKeys(final boolean enableCheckDuplicateRowKeys) {
            m_checkKeys = enableCheckDuplicateRowKeys;
            return this;
        }

        @Override
        public Builder withDomainUpdate(final boolean enableDomainUpdate) {
            m_updateDomain = enableDomainUpdate;
            return this;
        }

        @Override
        public DataContainerSettings build() {
            return new DataContainerSettings(this);
        }
    }
}
