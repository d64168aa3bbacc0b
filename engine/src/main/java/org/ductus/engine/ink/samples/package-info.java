// SPDX-License-Identifier: Apache-2.0
/**
 * Built-in handwriting: letters and digits as pen trajectories of writers who don't exist. The ways in which people write
 * a symbol (allographs) stand in a resource; writers choose among them and bend them, and a model of the hand's movement
 * times the points.
 */
package org.ductus.engine.ink.samples;
