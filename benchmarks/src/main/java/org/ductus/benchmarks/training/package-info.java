// SPDX-License-Identifier: Apache-2.0
/** One iteration of training, by Ductus, PyTorch and DL4J, from the same weights on the same minibatch. */
package org.ductus.benchmarks.training;
