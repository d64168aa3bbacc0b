// SPDX-License-Identifier: Apache-2.0
/** The one implementation of a URL configuration. */
package org.knime.core.node.context.url.impl;
