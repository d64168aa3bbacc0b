// SPDX-License-Identifier: Apache-2.0
/** The nodes on machines that are unlike the one they were made on, each in a JVM of its own. */
package org.ductus.knime.surroundings;
