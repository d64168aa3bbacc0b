// SPDX-License-Identifier: Apache-2.0
/** Port objects in tables. */
package org.knime.core.data.model;
