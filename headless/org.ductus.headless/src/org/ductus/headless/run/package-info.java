// SPDX-License-Identifier: Apache-2.0
/** Configuring and executing the nodes of a workflow. */
package org.ductus.headless.run;
