// SPDX-License-Identifier: Apache-2.0
/** Settings trees and their XML form. */
package org.knime.core.node.config.base;
