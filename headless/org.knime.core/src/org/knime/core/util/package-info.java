// SPDX-License-Identifier: Apache-2.0
/** Helpers. */
package org.knime.core.util;
