// SPDX-License-Identifier: Apache-2.0
/** Writing what executed nodes made: tables, images, views. */
package org.ductus.headless.export;
