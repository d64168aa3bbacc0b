// SPDX-License-Identifier: Apache-2.0
/** Loads OpenBLAS and ND4J so that they work on a plain class path and inside an OSGi framework alike. */
package org.ductus.engine.nd4j;
