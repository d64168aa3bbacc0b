// SPDX-License-Identifier: Apache-2.0
/**
 * The arithmetic of a training iteration behind one interface, {@link org.ductus.engine.cgan.kernel.GanKernel}, and its fast
 * implementation: flat float arrays, products by OpenBLAS, one Java thread for each core.
 */
package org.ductus.engine.cgan.kernel;
