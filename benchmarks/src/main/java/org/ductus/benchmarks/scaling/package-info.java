// SPDX-License-Identifier: Apache-2.0
/** What several replicas, and a cluster, cost and bring. */
package org.ductus.benchmarks.scaling;
