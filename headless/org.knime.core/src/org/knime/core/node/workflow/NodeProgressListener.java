// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/** Is told of progress. */
public interface NodeProgressListener {

    /** New fraction or message. */
    void progressChanged(NodeProgressEvent pe);
}
