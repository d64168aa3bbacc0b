// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** Maps a class name in a saved workflow to the factory that took its place. */
public abstract class NodeFactoryClassMapper {

    /** The factory; null if the mapper does not know the name. */
    public abstract NodeFactory<? extends NodeModel> mapFactoryClassName(String factoryClassName);
}
