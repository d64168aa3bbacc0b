// SPDX-License-Identifier: Apache-2.0
/** Pages of views. */
package org.knime.core.webui.page;
