// SPDX-License-Identifier: Apache-2.0
/** How a page gets and returns data. */
package org.knime.core.webui.data;
