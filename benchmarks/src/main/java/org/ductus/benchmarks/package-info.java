// SPDX-License-Identifier: Apache-2.0
/** Benchmarks that run Ductus and the obvious alternatives side by side in one run: {@code ./run-benchmarks NAME}. */
package org.ductus.benchmarks;
