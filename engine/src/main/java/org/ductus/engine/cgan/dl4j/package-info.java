// SPDX-License-Identifier: Apache-2.0
/**
 * Both networks as DL4J ones: custom layers, which use the trainer's kernel in single precision and plain loops in double; the
 * exchange of weights with the trainer; and a slow kernel that trains through the plain loops, against which the fast one is
 * checked.
 */
package org.ductus.engine.cgan.dl4j;
