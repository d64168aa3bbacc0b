// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.surroundings;

import org.ductus.knime.NodeRunner;
import org.ductus.knime.TinyTraining;
import org.ductus.knime.nodes.cganlearner.CganLearnerNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.LatentPartitionPortObject;

/** Runs a small cGAN Learner and prints its model's fingerprint, or what the node says. */
final class OneTraining {

    /** Printed before the fingerprint. */
    static final String TRAINED = "Trained ";

    private OneTraining() {}

    /** Trains. */
    public static void main(final String[] arguments) {
        final NodeRunner node = NodeRunner.of(CganLearnerNodeFactory.class)
                .inputs(TinyTraining.table(), new LatentPartitionPortObject(TinyTraining.partition()))
                .set("epochs", 2)
                .set("minibatch", 8)
                .set("filters", 4)
                .set("discriminator_width_1", 8)
                .set("discriminator_width_2", 8)
                .set("threads", 1)
                .run();
        System.out.println(
                node.executed()
                        ? TRAINED
                                + node.output(0, CganModelPortObject.class)
                                        .model()
                                        .fingerprint()
                        : node.error());
    }
}
