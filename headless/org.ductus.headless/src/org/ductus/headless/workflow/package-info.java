// SPDX-License-Identifier: Apache-2.0
/** Workflows as files: reading folders and .knwf archives, changing settings, writing them back. */
package org.ductus.headless.workflow;
