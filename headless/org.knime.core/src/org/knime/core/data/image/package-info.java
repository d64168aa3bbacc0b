// SPDX-License-Identifier: Apache-2.0
/** Pictures. */
package org.knime.core.data.image;
