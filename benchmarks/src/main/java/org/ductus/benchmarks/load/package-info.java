// SPDX-License-Identifier: Apache-2.0
/** What becomes of a program that trains for long: its memory, its speed and its files. */
package org.ductus.benchmarks.load;
