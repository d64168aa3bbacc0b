// SPDX-License-Identifier: Apache-2.0
/** Settings of a node as an annotated class, from which its dialog follows. */
package org.knime.node.parameters;
