// SPDX-License-Identifier: Apache-2.0
/** PNG pictures. */
package org.knime.core.data.image.png;
