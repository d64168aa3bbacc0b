// SPDX-License-Identifier: Apache-2.0
/** What dialogs and views have in common. */
package org.knime.core.webui;
