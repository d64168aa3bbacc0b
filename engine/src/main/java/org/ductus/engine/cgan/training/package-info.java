// SPDX-License-Identifier: Apache-2.0
/** What goes with a long training: checkpoints to go on from, and stopping by the quality of what the generator writes. */
package org.ductus.engine.cgan.training;
