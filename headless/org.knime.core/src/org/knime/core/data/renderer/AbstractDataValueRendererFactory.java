// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

/** A renderer factory whose id is its class name. */
public abstract class AbstractDataValueRendererFactory implements DataValueRendererFactory {

    @Override
    public final String getId() {
        return getClass().getName();
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof AbstractDataValueRendererFactory f && getId().equals(f.getId());
    }
}
