// SPDX-License-Identifier: Apache-2.0
/** What the nodes that train have in common: settings, the run of a training, its history, and what executes it. */
package org.ductus.knime.training;
