// SPDX-License-Identifier: Apache-2.0
/** The kernel's largest part, a ConvGRU layer, by itself, measured by JMH. */
package org.ductus.benchmarks.kernel;
