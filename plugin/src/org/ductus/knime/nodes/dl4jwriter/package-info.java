// SPDX-License-Identifier: Apache-2.0
/** cGAN DL4J Writer: a model's generator as a file that programs with DL4J load. */
package org.ductus.knime.nodes.dl4jwriter;
