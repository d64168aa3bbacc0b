// SPDX-License-Identifier: Apache-2.0
/** What the shipped bundles use of KNIME and what the stand-in offers, compared with facts read off KNIME's sources. */
package org.ductus.headless.api;
