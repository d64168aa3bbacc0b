// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.testnodes;

/** Makes a table. */
public final class SourceNodeFactory extends TestNodeFactory<SourceNodeModel> {

    @Override
    public SourceNodeModel createNodeModel() {
        return new SourceNodeModel();
    }
}
