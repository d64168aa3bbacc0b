// SPDX-License-Identifier: Apache-2.0
/**
 * Trainings in another process, which may spread them over a cluster: folders of files that say what is to be trained and hold
 * what came of it, the process that works through such a folder, and the executors that use it. No type of a cluster's library is
 * used here.
 */
package org.ductus.engine.cluster;
