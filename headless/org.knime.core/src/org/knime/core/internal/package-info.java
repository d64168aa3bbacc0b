// SPDX-License-Identifier: Apache-2.0
/** Shared by packages of this bundle, not for nodes. */
package org.knime.core.internal;
