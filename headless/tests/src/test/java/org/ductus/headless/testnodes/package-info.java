// SPDX-License-Identifier: Apache-2.0
/** Small nodes that the runner's tests register as an extension of their own. */
package org.ductus.headless.testnodes;
