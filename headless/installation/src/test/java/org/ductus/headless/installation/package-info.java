// SPDX-License-Identifier: Apache-2.0
/** The update site as p2 sees it: what it offers, what an installation takes from it, and that this runs. */
package org.ductus.headless.installation;
