// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code run-workflow}: reads its arguments, starts Equinox with the bundles of an installation folder, and
 * shows on the console what the runner inside reports. It shares no type with the bundles but those of the JDK.
 */
package org.ductus.headless.launcher;
