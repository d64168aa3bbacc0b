// SPDX-License-Identifier: Apache-2.0
/** cGAN DL4J Reader: a model whose generator a program with DL4J may have changed. */
package org.ductus.knime.nodes.dl4jreader;
