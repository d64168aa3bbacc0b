// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.nio.file.Path;
import org.knime.core.node.NodeSettings;

/**
 * A native node of a workflow as its files describe it.
 *
 * @param id number, with those of the metanodes around it
 * @param file its settings.xml, relative to the workflow's folder
 * @param settings content of that file
 * @param factory name of the factory class
 * @param name name of the node, e.g. {@code Ink Learner}
 * @param bundleName name of the extension that it came from when it was saved
 * @param bundleSymbolicName bundle that it came from when it was saved
 */
public record WorkflowNode(
        NodeId id,
        Path file,
        NodeSettings settings,
        String factory,
        String name,
        String bundleName,
        String bundleSymbolicName) {

    /** As messages name it: {@code Ink Learner (#4)}. */
    public String title() {
        return name + " (#" + id + ")";
    }
}
