// SPDX-License-Identifier: Apache-2.0
/** Drawing of values. */
package org.knime.core.data.renderer;
