// SPDX-License-Identifier: Apache-2.0
/** Models as files of other programs. */
package org.ductus.engine.cgan.exchange;
