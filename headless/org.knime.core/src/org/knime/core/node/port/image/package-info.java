// SPDX-License-Identifier: Apache-2.0
/** Images as port objects. */
package org.knime.core.node.port.image;
