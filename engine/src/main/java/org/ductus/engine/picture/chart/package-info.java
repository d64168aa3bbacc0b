// SPDX-License-Identifier: Apache-2.0
/** Charts of numbers, drawn by JFreeChart in one style, as PNG and SVG. They know nothing of what the numbers mean. */
package org.ductus.engine.picture.chart;
