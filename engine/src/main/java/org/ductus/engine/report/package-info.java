// SPDX-License-Identifier: Apache-2.0
/**
 * What results look like to people: pages of HTML and pictures of latent spaces, trainings and scores, each chart beside a
 * sentence that says what it shows and a table with its numbers.
 */
package org.ductus.engine.report;
