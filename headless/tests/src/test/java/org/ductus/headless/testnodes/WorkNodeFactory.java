// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.testnodes;

/** Hands a table on, and fails as it is told to. */
public final class WorkNodeFactory extends TestNodeFactory<WorkNodeModel> {

    @Override
    public WorkNodeModel createNodeModel() {
        return new WorkNodeModel();
    }
}
