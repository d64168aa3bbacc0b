// SPDX-License-Identifier: Apache-2.0
/**
 * Both networks as DL4J ones: custom layers written for reading rather than speed, the exchange of weights with the trainer, and
 * a slow kernel that trains through them, against which the fast one is checked.
 */
package org.ductus.engine.cgan.dl4j;
