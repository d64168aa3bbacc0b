// SPDX-License-Identifier: Apache-2.0
/** cGAN Study Learner: repeats a training with several ways of sampling and several seeds, and writes samples of each. */
package org.ductus.knime.nodes.cganstudylearner;
