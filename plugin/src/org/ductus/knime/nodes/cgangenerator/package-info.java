// SPDX-License-Identifier: Apache-2.0
/** cGAN Generator: writes characters with a trained model. */
package org.ductus.knime.nodes.cgangenerator;
